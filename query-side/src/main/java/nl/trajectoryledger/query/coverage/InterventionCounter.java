package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Entitlement.Interventions;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The interventions of a patient: one begins with a treatment that falls in no running
 * intervention, of a trajectory that had none yet, and is that trajectory's.
 */
final class InterventionCounter {

    private record Intervention(TrajectoryCase trajectory, Span span) {}

    private final List<Intervention> interventions = new ArrayList<>();

    InterventionCounter(Interventions terms, List<Counted> counted) {
        for (var one : counted) {
            var day = one.treatment().date();
            if (own(one.trajectory(), day) == null && running(day) == null) {
                interventions.add(
                        new Intervention(one.trajectory(), Span.ofMonths(day, terms.months())));
            }
        }
    }

    /** The intervention of a trajectory that had begun on a day; null if it had none. */
    @Nullable Span own(TrajectoryCase trajectory, LocalDate day) {
        return interventions.stream()
                .filter(one -> one.trajectory() == trajectory && one.span().begunOn(day))
                .findFirst()
                .map(Intervention::span)
                .orElse(null);
    }

    /** The intervention, of whatever trajectory, that runs on a day. */
    @Nullable Span running(LocalDate day) {
        return interventions.stream()
                .map(Intervention::span)
                .filter(span -> span.contains(day))
                .findFirst()
                .orElse(null);
    }

    /** What a trajectory shows on a day: its own intervention, or the patient's that runs. */
    @Nullable Span shown(TrajectoryCase trajectory, LocalDate day) {
        var own = own(trajectory, day);
        return own == null ? running(day) : own;
    }
}
