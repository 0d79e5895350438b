package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Remark;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a missing history would mean, by how many treatments it would tell of. */
final class HistoryRanges {

    /** More than any rule gives in a window, so that nothing changes beyond it. */
    private static final int MOST = 80;

    private final Story story;
    private final IntakeHeld telling;
    private final Outcome outcome;

    HistoryRanges(Story story, IntakeHeld telling, Outcome outcome) {
        this.story = story;
        this.telling = telling;
        this.outcome = outcome;
    }

    List<Hypothesis> all() {
        var ranges = new ArrayList<Hypothesis>();
        int from = 1;
        var before = supposed(1);
        for (int treatments = 2; treatments <= MOST; treatments++) {
            var other = supposed(treatments);
            if (!sameBut(before, other)) {
                add(ranges, from, treatments - 1, before);
                from = treatments;
            }
            before = other;
        }
        add(ranges, from, null, before);
        return ranges;
    }

    private Outcome supposed(int treatments) {
        LocalDate told = Objects.requireNonNull(telling.firstTreatmentOn());
        return new Supposed(story, telling)
                .history(telling.trajectory(), told, treatments, told)
                .outcome()
                .orElse(outcome);
    }

    /** The number always differs: each treatment before it makes it one higher. */
    private static boolean sameBut(Outcome one, Outcome other) {
        return one.verdict() == other.verdict()
                && one.reasons().equals(other.reasons())
                && Objects.equals(one.payer(), other.payer());
    }

    private void add(List<Hypothesis> ranges, int from, @Nullable Integer until, Outcome found) {
        if (found.reasons().contains(Reason.PRIOR_HISTORY_MISSING)) {
            return;
        }
        var remark =
                Remark.of(until == null ? "change.history-or-more" : "change.history")
                        .with("trajectory", telling.trajectory())
                        .with("startedOn", Objects.requireNonNull(telling.firstTreatmentOn()))
                        .with("from", from);
        ranges.add(new Hypothesis(until == null ? remark : remark.with("until", until), found));
    }
}
