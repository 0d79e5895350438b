package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.bornOn;
import static nl.trajectoryledger.query.coverage.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Every history of at most five facts about two days and a stated history, 9,331 in all, folded and
 * compared with the plainest possible reading: what was retracted never was, what was corrected is
 * as corrected, a stated history adds what the ledger does not hold.
 */
class ShortHistoriesTest {

    private static final int LONGEST = 5;

    private enum Fact {
        FIRST_DAY,
        SECOND_DAY,
        RETRACT_LATEST,
        MOVE_LATEST,
        STATE_TWO,
        STATE_ONE_LATER
    }

    @Test
    void agrees_with_the_plain_reading_on_every_short_history() {
        var histories = histories();
        assertThat(histories).hasSize(9_331);
        assertThat(histories)
                .allSatisfy(history -> assertThat(counted(history)).isEqualTo(plain(history)));
    }

    /** Treatments by the first of each month, as the ledger counts them. */
    private static List<Integer> counted(List<Fact> history) {
        var story = bornOn("1980-01-01").intake("2024-01-01", "9372");
        var live = new ArrayList<Integer>();
        for (var fact : history) {
            switch (fact) {
                case FIRST_DAY -> story.session("2024-02-10");
                case SECOND_DAY -> story.session("2024-03-10");
                case RETRACT_LATEST -> {
                    if (!live.isEmpty()) {
                        story.retracted(live.removeLast());
                    }
                }
                case MOVE_LATEST -> {
                    if (!live.isEmpty()) {
                        story.moved(live.getLast(), "2024-04-10");
                    }
                }
                case STATE_TWO -> story.history("2024-01-15", 2, "2024-02-20");
                case STATE_ONE_LATER -> story.history("2024-01-20", 1, "2024-03-20");
            }
            if (fact == Fact.FIRST_DAY || fact == Fact.SECOND_DAY) {
                live.add(story.last());
            }
        }
        return months().stream().map(month -> story.on(month).treatments()).toList();
    }

    private static List<Integer> plain(List<Fact> history) {
        var days = new ArrayList<LocalDate>();
        var stated = new TreeMap<LocalDate, List<LocalDate>>();
        for (var fact : history) {
            switch (fact) {
                case FIRST_DAY -> days.add(day("2024-02-10"));
                case SECOND_DAY -> days.add(day("2024-03-10"));
                case RETRACT_LATEST -> {
                    if (!days.isEmpty()) {
                        days.removeLast();
                    }
                }
                case MOVE_LATEST -> {
                    if (!days.isEmpty()) {
                        days.set(days.size() - 1, day("2024-04-10"));
                    }
                }
                case STATE_TWO ->
                        stated.put(
                                day("2024-02-20"), List.of(day("2024-01-15"), day("2024-01-15")));
                case STATE_ONE_LATER -> stated.put(day("2024-03-20"), List.of(day("2024-01-20")));
            }
        }
        return byMonth(days, stated);
    }

    private static List<Integer> byMonth(
            List<LocalDate> days, NavigableMap<LocalDate, List<LocalDate>> stated) {
        var all = new ArrayList<>(days);
        if (!stated.isEmpty()) {
            var latest = stated.lastEntry();
            long held = days.stream().filter(day -> !day.isAfter(latest.getKey())).count();
            latest.getValue().stream().skip(held).forEach(all::add);
        }
        return months().stream()
                .map(month -> (int) all.stream().filter(d -> !d.isAfter(day(month))).count())
                .toList();
    }

    private static List<String> months() {
        return List.of("2024-01-14", "2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30");
    }

    private static List<List<Fact>> histories() {
        List<List<Fact>> all = new ArrayList<>(List.of(List.of()));
        for (int from = 0, length = 1; length <= LONGEST; length++) {
            int to = all.size();
            for (; from < to; from++) {
                for (var fact : Fact.values()) {
                    var longer = new ArrayList<>(all.get(from));
                    longer.add(fact);
                    all.add(List.copyOf(longer));
                }
            }
        }
        return all;
    }
}
