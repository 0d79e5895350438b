package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.Examination;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.trace.Trace;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Explains the verdict on one treatment. */
public final class Explainer {

    private Explainer() {}

    /** Empty if the treatment is unknown, was retracted, or does not count as a treatment. */
    public static Optional<Explanation> explain(Story story) {
        return story.examine().flatMap(examined -> explain(story, examined));
    }

    private static Optional<Explanation> explain(Story story, Examination examined) {
        var outcome = examined.outcome(story.subject());
        var trace = examined.trace(story.subject());
        return outcome.isEmpty() || trace.isEmpty()
                ? Optional.empty()
                : Optional.of(explanation(story, examined, outcome.get(), trace.get()));
    }

    private static Explanation explanation(
            Story story, Examination examined, Outcome outcome, Trace trace) {
        var circumstances = examined.circumstances(story.subject()).orElseThrow();
        return new Explanation(
                JudgedBy.of(story.rulebook()),
                key(story),
                story.subject() instanceof Subject.Held held ? held.session() : null,
                outcome,
                trace,
                facts(story, trace),
                new Hypotheses(story, circumstances, outcome).all());
    }

    private static TrajectoryKey key(Story story) {
        return switch (story.subject()) {
            case Subject.Next next -> next.trajectory();
            case Subject.Held held ->
                    story.events().stream()
                            .map(RecordedEvent::event)
                            .filter(event -> event.factId().equals(held.session()))
                            .map(event -> ((SessionDelivered) event).trajectory())
                            .findFirst()
                            .orElseThrow();
        };
    }

    private static List<FactUsed> facts(Story story, Trace trace) {
        Set<FactId> used = new TreeSet<>(trace.facts());
        if (story.subject() instanceof Subject.Held held) {
            used.add(held.session());
        }
        return story.events().stream()
                .filter(each -> used.contains(each.event().factId()) || corrects(each, used))
                .map(FactUsed::of)
                .toList();
    }

    /** A session used is used as corrected. */
    private static boolean corrects(RecordedEvent each, Set<FactId> used) {
        return each.event() instanceof SessionCorrected correction
                && used.contains(correction.session());
    }
}
