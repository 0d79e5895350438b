package nl.trajectoryledger.command.dossier;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.dossier.FactIdentity.ByReference;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.TrajectoryEvent;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a row of a document comes to in a dossier, as things stand. */
record DocumentedRow(
        List<PatientRegistered> registrations,
        KnownFacts known,
        Trajectories trajectories,
        Documented row) {

    /** A fact is recognised by its reference, whatever trajectory it is said of. */
    private static final TrajectoryKey NOBODYS = new TrajectoryKey("unknown");

    /** The facts that the ledger lacks, in order; empty if the row is in the ledger already. */
    List<Fact> missing() {
        var facts = new ArrayList<Fact>();
        introduction().ifPresent(facts::add);
        switch (row) {
            case Documented.OnPatient stated -> facts.addAll(lacking(stated.facts()));
            case Documented.OnSession stated ->
                    facts.addAll(lacking(stated.facts(sessionOf(stated))));
            case Documented.OnKnownTrajectory stated ->
                    facts.addAll(lacking(stated.facts(keyOf(stated))));
            case Documented.OnTrajectory stated -> {
                var key = keyOf(stated);
                var said = lacking(stated.facts(key));
                if (!said.isEmpty() && trajectories.intakeOf(key).isEmpty()) {
                    facts.add(stated.opening().intake(key));
                }
                facts.addAll(said);
            }
        }
        return facts;
    }

    /** The first thing the ledger holds of the row. */
    FactId first() {
        return switch (row) {
            case Documented.OnPatient stated -> first(stated.facts());
            case Documented.OnSession stated -> first(stated.facts(sessionOf(stated)));
            case Documented.OnKnownTrajectory stated -> first(stated.facts(keyOf(stated)));
            case Documented.OnTrajectory stated -> first(stated.facts(keyOf(stated)));
        };
    }

    /** The session that the row states, if the ledger holds it. */
    Optional<FactId> session() {
        return row instanceof Documented.OnTrajectory stated
                ? stated.facts(NOBODYS).stream()
                        .filter(SessionFact.Session.class::isInstance)
                        .flatMap(fact -> statedBefore(fact).stream())
                        .findFirst()
                : Optional.empty();
    }

    private FactId first(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> statedBefore(fact).stream())
                .findFirst()
                .orElseGet(() -> registrations.getFirst().factId());
    }

    private Optional<Fact.Patient> introduction() {
        var person = row.patient();
        if (registrations.isEmpty()) {
            if (row instanceof Documented.OnKnownTrajectory) {
                throw new FactRefused("the ledger does not know the patient of this row");
            }
            if (person == null) {
                throw new FactRefused(PatientDossier.UNKNOWN_PATIENT);
            }
            return Optional.of(person);
        }
        if (person != null && registrations.stream().noneMatch(held -> isSame(held, person))) {
            throw new FactRefused("birthDate is not the one that the ledger holds for this bsn");
        }
        return Optional.empty();
    }

    private static boolean isSame(PatientRegistered held, Fact.Patient person) {
        return person.bsn().equals(held.bsn()) && person.birthDate().equals(held.birthDate());
    }

    private SessionDelivered sessionOf(Documented.OnSession stated) {
        return Optional.ofNullable(ByReference.of(stated.session()))
                .flatMap(known::firstUnder)
                .map(known::get)
                .filter(SessionDelivered.class::isInstance)
                .map(SessionDelivered.class::cast)
                .orElseThrow(
                        () ->
                                new FactRefused(
                                        "reference '%s' of '%s' stands for no session"
                                                .formatted(
                                                        stated.session().reference(),
                                                        stated.session().system())));
    }

    private TrajectoryKey keyOf(Documented.OnTrajectory stated) {
        var search = new TrajectorySearch(trajectories, stated.opening());
        var key = search.find().orElseGet(search::newKey);
        return recordedUnder(stated.facts(key)).orElse(key);
    }

    private TrajectoryKey keyOf(Documented.OnKnownTrajectory stated) {
        return recordedUnder(stated.facts(NOBODYS))
                .orElseGet(() -> trajectories.named(stated.sought()));
    }

    /** Where the row was recorded first, it stays, whatever trajectories there are since. */
    private Optional<TrajectoryKey> recordedUnder(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> statedBefore(fact).stream())
                .map(known::get)
                .filter(TrajectoryEvent.class::isInstance)
                .map(event -> ((TrajectoryEvent) event).trajectory())
                .findFirst();
    }

    private List<Fact> lacking(List<Fact> facts) {
        return facts.stream().filter(fact -> !wasTakenBack(fact)).toList();
    }

    /** What was retracted does not come to life again because its document is read again. */
    private boolean wasTakenBack(Fact fact) {
        return statedBefore(fact).isPresent()
                && known.find(requireNonNull(ByReference.of(fact.source()))).isEmpty();
    }

    /** Whether the ledger holds a fact under the reference of this one. */
    boolean holds(Fact fact) {
        return statedBefore(fact).isPresent();
    }

    private Optional<FactId> statedBefore(Fact fact) {
        return Optional.ofNullable(ByReference.of(fact.source())).flatMap(known::firstUnder);
    }
}
