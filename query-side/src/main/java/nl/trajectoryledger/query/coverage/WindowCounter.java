package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.rulebook.Next;
import nl.trajectoryledger.query.rulebook.Scope;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The windows of a rule that pays some treatments in some months from the first of them. A
 * trajectory belongs to the window in which it had its first treatment under the rule.
 */
final class WindowCounter {

    private final TreatmentWindow terms;
    private final List<Counted> counted;
    private final Map<Asked, List<Treatment>> contents = new HashMap<>();
    private final Map<TrajectoryCase, Span> windows = new LinkedHashMap<>();

    /** Whose window was asked for; a window of the patient is everybody's. */
    private record Asked(Span window, @Nullable TrajectoryCase trajectory) {}

    WindowCounter(TreatmentWindow terms, List<Counted> counted) {
        this.terms = terms;
        this.counted = counted;
        Span running = null;
        for (var one : counted) {
            if (!windows.containsKey(one.trajectory())) {
                var day = one.treatment().date();
                if (running == null || opensAnother(running, day)) {
                    running = Span.ofMonths(day, terms.months());
                }
                windows.put(one.trajectory(), running);
            }
        }
    }

    private boolean opensAnother(Span running, LocalDate day) {
        return switch (terms.scope()) {
            case TRAJECTORY -> true;
            case PATIENT -> terms.next() == Next.NEW_EPISODE && running.endedBefore(day);
        };
    }

    /**
     * The window a trajectory shows and is judged by on a day: its own, or the patient's that runs
     * on that day; null if none has begun. The extension follows the first where it is assessed.
     */
    @Nullable Span window(TrajectoryCase trajectory, LocalDate day) {
        var own = windows.get(trajectory);
        if (own == null) {
            return terms.scope() == Scope.PATIENT ? running(windows.values(), day) : null;
        }
        return own.endedBefore(day) && extended(trajectory, day) ? own.next(terms.months()) : own;
    }

    /** Whether a day belongs to the extension that follows the first window. */
    boolean inExtension(TrajectoryCase trajectory, LocalDate day) {
        var own = windows.get(trajectory);
        return own != null && own.endedBefore(day) && extended(trajectory, day);
    }

    private boolean extended(TrajectoryCase trajectory, LocalDate day) {
        return terms.next() == Next.EXTENSION
                && terms.extension() != null
                && trajectory.assessments().isOn(terms.extension(), "true", day);
    }

    private static @Nullable Span running(Collection<Span> windows, LocalDate day) {
        return windows.stream().filter(window -> window.contains(day)).findFirst().orElse(null);
    }

    /** The treatments a window holds: those of the trajectories that belong to it. */
    List<Treatment> in(Span window, TrajectoryCase asking) {
        return contents.computeIfAbsent(
                new Asked(window, terms.scope() == Scope.PATIENT ? null : asking),
                _ ->
                        counted.stream()
                                .filter(one -> shares(one.trajectory(), window, asking))
                                .map(Counted::treatment)
                                .filter(treatment -> window.contains(treatment.date()))
                                .toList());
    }

    private boolean shares(TrajectoryCase trajectory, Span window, TrajectoryCase asking) {
        return switch (terms.scope()) {
            case TRAJECTORY -> trajectory == asking;
            case PATIENT -> window.equals(windows.get(trajectory));
        };
    }
}
