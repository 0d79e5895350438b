package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.Examination;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was known of a patient, the rules it is judged by, and the treatment asked about. Anything
 * one supposes is another story, judged by the same fold.
 *
 * @param events what was known, in the ledger's order
 * @param validOn sessions and facts up to this day; null for all
 */
public record Story(
        List<RecordedEvent> events,
        Rulebook rulebook,
        @Nullable LocalDate validOn,
        Subject subject) {

    public Story {
        events = List.copyOf(events);
    }

    /** The story as known at a moment; null for everything. */
    public static Story of(
            List<RecordedEvent> stream,
            @Nullable Instant knownAt,
            Rulebook rulebook,
            @Nullable LocalDate validOn,
            Subject subject) {
        var known = stream.stream().filter(each -> each.isKnownAt(knownAt)).toList();
        return new Story(known, rulebook, validOn, subject).onItsDay();
    }

    /** A next treatment is asked on one day, whatever one supposes besides. */
    private Story onItsDay() {
        boolean open = subject instanceof Subject.Next && validOn == null;
        var day = open ? PatientHistory.of(events, null).latestDate() : validOn;
        return new Story(events, rulebook, day, subject);
    }

    Optional<Examination> examine() {
        return Coverage.examine(PatientHistory.of(events, null), rulebook, validOn);
    }

    Optional<Outcome> outcome() {
        return examine().flatMap(examined -> examined.outcome(subject));
    }

    /** The story with one more fact, recorded after all others. */
    Story and(DossierEvent event) {
        var more = new ArrayList<>(events);
        more.add(new RecordedEvent(events.size(), Instant.MAX, event));
        return new Story(more, rulebook, validOn, subject);
    }

    /** The story with only these of its facts, in its own order. */
    Story only(Collection<RecordedEvent> some, Collection<RecordedEvent> others) {
        var kept = new HashSet<>(some);
        kept.addAll(others);
        return new Story(
                events.stream().filter(kept::contains).toList(), rulebook, validOn, subject);
    }

    /** The story judged by another rulebook. */
    Story by(Rulebook another) {
        return new Story(events, another, validOn, subject);
    }

    /** The story with one fact told otherwise. */
    Story but(FactId fact, UnaryOperator<DossierEvent> otherwise) {
        var changed =
                events.stream()
                        .map(
                                each ->
                                        each.event().factId().equals(fact)
                                                ? told(each, otherwise)
                                                : each)
                        .toList();
        return new Story(changed, rulebook, validOn, subject);
    }

    private static RecordedEvent told(RecordedEvent each, UnaryOperator<DossierEvent> otherwise) {
        return new RecordedEvent(each.sequence(), each.recordedAt(), otherwise.apply(each.event()));
    }

    /** The number of the next fact. */
    FactId nextFact() {
        return new FactId(
                events.stream().mapToInt(each -> each.event().factId().value()).max().orElse(0)
                        + 1);
    }
}
