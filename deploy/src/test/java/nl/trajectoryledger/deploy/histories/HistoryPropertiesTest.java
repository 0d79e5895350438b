package nl.trajectoryledger.deploy.histories;

import static nl.trajectoryledger.deploy.histories.Answer.missing;
import static nl.trajectoryledger.deploy.histories.Answer.report;

import static org.assertj.core.api.Assertions.fail;

import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.CoverageReport;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * What holds for every history, tried on 2,500 made-up ones each, 20,000 in sum. {@code
 * -Dhistories.seed} and {@code -Dhistories.count} try others; a history that fails is told as a
 * scenario for {@code ledger check}, with as few facts as possible.
 */
class HistoryPropertiesTest {

    private static final long SEED = Long.getLong("histories.seed", 1);
    private static final int COUNT = Integer.getInteger("histories.count", 2_500);
    private static final LocalDate AFTER_ALL = LocalDate.of(2100, 1, 1);

    @BeforeAll
    static void say_which_histories() {
        System.out.printf("histories of the seeds %d to %d%n", SEED, SEED + COUNT - 1);
    }

    @Test
    void facts_in_any_order_of_arrival_give_the_same_final_answer() {
        tried(
                "facts in any order of arrival give the same final answer",
                seed -> {
                    var story = RandomStory.withoutTies(seed);
                    var retold = Arrival.inAnotherOrder(story, new Random(seed));
                    return new Trial(story, retold, AFTER_ALL);
                },
                trial -> differences(trial, story -> Answer.full(story, null)));
    }

    @Test
    void known_at_the_last_fact_is_known_now() {
        tried(
                "known at the last fact is known now",
                HistoryPropertiesTest::untouched,
                trial -> {
                    var events = Door.events(trial.story());
                    var last = events.getLast().recordedAt();
                    return same(known(events, last), report(events, null));
                });
    }

    @Test
    void known_at_a_moment_is_all_that_was_recorded_by_then() {
        tried(
                "known at a moment is all that was recorded by then",
                HistoryPropertiesTest::untouched,
                trial -> {
                    var events = Door.events(trial.story());
                    var moment = events.get(events.size() / 2).recordedAt();
                    var earlier =
                            events.stream()
                                    .filter(event -> !event.recordedAt().isAfter(moment))
                                    .toList();
                    return same(known(events, moment), report(earlier, null));
                });
    }

    @Test
    void a_history_exported_and_imported_gives_the_same_answer() {
        tried(
                "a history exported and imported gives the same answer",
                HistoryPropertiesTest::untouched,
                trial -> {
                    var events = Door.events(trial.story());
                    var imported = Door.events(Exported.andImported(events));
                    var all = new ArrayList<>(same(report(events, null), report(imported, null)));
                    all.addAll(same(report(events, trial.day()), report(imported, trial.day())));
                    return all;
                });
    }

    @Test
    void a_fact_dated_after_a_day_changes_nothing_on_that_day() {
        tried(
                "a fact dated after a day changes nothing on that day",
                seed -> retold(seed, Retelling::withLater),
                trial ->
                        missing(
                                Answer.full(trial.story(), trial.day()),
                                Answer.full(trial.retold(), trial.day())));
    }

    @Test
    void a_retracted_session_never_was() {
        tried(
                "a retracted session never was",
                seed -> retold(seed, Retelling::withSessionRetracted),
                trial -> differences(trial, story -> Answer.full(story, null)));
    }

    @Test
    void a_migration_never_changes_a_count() {
        tried(
                "a migration never changes a count",
                seed -> retold(seed, Retelling::withMigration),
                HistoryPropertiesTest::differentCounts);
    }

    @Test
    void an_insurer_switch_never_changes_a_count() {
        tried(
                "an insurer switch never changes a count",
                seed -> retold(seed, Retelling::withInsurance),
                HistoryPropertiesTest::differentCounts);
    }

    private interface Retold {
        List<Statement> by(Retelling retelling, LocalDate day);
    }

    private static Trial retold(long seed, Retold retold) {
        var story = RandomStory.any(seed);
        var retelling = new Retelling(story, new Chance(~seed, true));
        var day = retelling.someDay();
        return new Trial(story, retold.by(retelling, day), day);
    }

    private static Trial untouched(long seed) {
        return retold(seed, (retelling, _) -> retelling.story());
    }

    private static List<String> differentCounts(Trial trial) {
        var all = differences(trial, story -> Answer.counts(story, AFTER_ALL));
        all.addAll(differences(trial, story -> Answer.counts(story, trial.day())));
        return all;
    }

    /** What the story answers and the retold one does not, then the other way round. */
    private static List<String> differences(
            Trial trial, Function<List<Statement>, List<String>> answer) {
        var told = answer.apply(trial.story());
        var retold = answer.apply(trial.retold());
        var all = new ArrayList<>(missing(told, retold));
        all.addAll(missing(retold, told));
        return all;
    }

    private static CoverageReport known(List<RecordedEvent> events, Instant moment) {
        return Coverage.of(PatientHistory.of(events, moment), Rulebook.builtIn(), null);
    }

    private static List<String> same(CoverageReport one, CoverageReport other) {
        return Objects.equals(one, other)
                ? List.of()
                : List.of("# %s is not %s".formatted(one, other));
    }

    private static void tried(
            String property,
            LongFunction<Trial> trials,
            Function<Trial, List<String>> differences) {
        // No history is tried twice: each property has seeds of its own.
        LongFunction<Trial> own = seed -> trials.apply(property.hashCode() * 1_000_000L + seed);
        LongStream.range(SEED, SEED + COUNT)
                .parallel()
                .filter(seed -> !isKept(own.apply(seed), differences))
                .findFirst()
                .ifPresent(
                        seed -> {
                            var trial = own.apply(seed);
                            var small = trial.smallest(one -> !isKept(one, differences));
                            fail(
                                    "seed %d%n%s",
                                    seed, small.asScenario(property, differences.apply(small)));
                        });
    }

    private static boolean isKept(Trial trial, Function<Trial, List<String>> differences) {
        return trial.isAccepted() && differences.apply(trial).isEmpty();
    }
}
