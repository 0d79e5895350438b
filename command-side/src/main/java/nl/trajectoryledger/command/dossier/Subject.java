package nl.trajectoryledger.command.dossier;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.command.dossier.FactIdentity.ByReference;
import nl.trajectoryledger.events.identity.FactId;

import java.util.List;
import java.util.Optional;

/** What a fact refers to: a session by its id or day, another fact by its reference. */
sealed interface Subject {

    /** The fact refers to no other. */
    record Nothing() implements Subject {}

    /** Exactly one. */
    record One(FactId fact) implements Subject {}

    /** Nothing that stands. */
    record None(String rule) implements Subject {}

    /** More than one. */
    record Several(List<FactId> facts, String rule) implements Subject {}

    /** The subject, if the reference tells which. */
    default FactId required() {
        return switch (this) {
            case One one -> one.fact();
            case Nothing _ -> throw new IllegalStateException("the fact refers to no other");
            case None none -> throw new FactRefused(none.rule());
            case Several several -> throw new FactRefused(several.rule());
        };
    }

    /** What a fact refers to, as things stand. */
    static Subject of(Fact fact, KnownFacts known, Trajectories trajectories) {
        return switch (fact) {
            case SessionFact.OnSession stated -> of(stated, trajectories);
            case Fact.FactRetracted stated -> of(stated, known);
            case Fact.Patient _, Fact.Insured _, Fact.Referred _, Fact.Intake _ -> new Nothing();
            case SessionFact.Session _, Fact.DiagnosisMigrated _, Fact.PriorHistory _ ->
                    new Nothing();
            case Fact.Assessed _, Fact.Authorised _, Fact.Discharged _ -> new Nothing();
        };
    }

    /** A live session; for a claim decision, if there is none, the one retracted last. */
    private static Subject of(SessionFact.OnSession fact, Trajectories trajectories) {
        var named = trajectories.named(fact.trajectory(), fact.session());
        var live = named.stream().filter(SessionState::live).toList();
        if (live.size() > 1) {
            return new Several(live.stream().map(Subject::id).toList(), severalRule(fact, live));
        }
        return live.stream()
                .findFirst()
                .or(() -> lastRetracted(fact, named))
                .<Subject>map(session -> new One(id(session)))
                .orElseGet(
                        () ->
                                new None(
                                        "trajectory '%s' has no session '%s' in the ledger"
                                                .formatted(fact.trajectory(), fact.session())));
    }

    /** The fact of the same source system that bears the reference. */
    private static Subject of(Fact.FactRetracted fact, KnownFacts known) {
        var system = fact.source() == null ? null : fact.source().system();
        if (system == null) {
            return new None("source.system is missing: a reference is one of a system");
        }
        return known.find(new ByReference(system, fact.reference()))
                .<Subject>map(One::new)
                .orElseGet(
                        () ->
                                new None(
                                        "reference '%s' of '%s' stands for no fact in the ledger"
                                                .formatted(fact.reference(), system)));
    }

    private static Optional<SessionState> lastRetracted(
            SessionFact.OnSession fact, List<SessionState> named) {
        return switch (fact) {
            case SessionFact.ClaimDecided _ ->
                    named.stream().max(comparing(session -> requireNonNull(session.retraction())));
            case SessionFact.SessionCorrected _, SessionFact.SessionRetracted _ -> Optional.empty();
        };
    }

    private static String severalRule(SessionFact.OnSession fact, List<SessionState> live) {
        return "trajectory '%s' has several sessions '%s': %s"
                .formatted(
                        fact.trajectory(),
                        fact.session(),
                        live.stream().map(Subject::describe).collect(joining(", ")));
    }

    private static String describe(SessionState session) {
        var current = session.current();
        return "%s on %s"
                .formatted(
                        current.id() == null ? "one without id" : "'" + current.id() + "'",
                        current.date());
    }

    private static FactId id(SessionState session) {
        return session.stated().factId();
    }
}
