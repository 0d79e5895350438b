package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.TrajectoryEvent;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was stated under one trajectory key, as far as later facts under it are decided by it. */
final class TrajectoryState {

    private final Sessions sessions = new Sessions();
    private final Set<DiagnosisMigrated> migrations = new LinkedHashSet<>();

    /** The facts that make no sense without the intake. */
    private final Set<FactId> standing = new HashSet<>();

    private @Nullable IntakeHeld intake;

    Optional<IntakeHeld> intake() {
        return Optional.ofNullable(intake);
    }

    Sessions sessions() {
        return sessions;
    }

    Stream<DiagnosisMigrated> migrations() {
        return migrations.stream();
    }

    /** Whether a fact that is not retracted needs the intake. */
    boolean carriesFacts() {
        return !standing.isEmpty();
    }

    void evolve(TrajectoryEvent event) {
        switch (event) {
            case ReferralReceived _ -> {}
            case IntakeHeld held -> intake = held;
            case SessionDelivered delivered -> {
                sessions.add(new SessionState(delivered));
                standing.add(delivered.factId());
            }
            case SessionCorrected correction ->
                    sessions.change(correction.session(), session -> session.correct(correction));
            case SessionRetracted retraction -> retract(retraction.session(), retraction.factId());
            case DiagnosisMigrated migration -> {
                migrations.add(migration);
                standing.add(migration.factId());
            }
            case PriorHistoryStated _,
                    AssessmentMade _,
                    TreatmentAuthorised _,
                    ClaimDecided _,
                    PatientDischarged _ ->
                    standing.add(event.factId());
        }
    }

    /** Takes back what an event did, because another fact says that it never was. */
    void undo(TrajectoryEvent event, FactId retraction) {
        switch (event) {
            case ReferralReceived _ -> {}
            case IntakeHeld _ -> intake = null;
            case SessionDelivered delivered -> retract(delivered.factId(), retraction);
            case SessionCorrected correction ->
                    sessions.change(correction.session(), session -> session.undo(correction));
            case SessionRetracted undone -> {
                sessions.get(undone.session()).revive();
                standing.add(undone.session());
            }
            case DiagnosisMigrated migration -> {
                migrations.remove(migration);
                standing.remove(migration.factId());
            }
            case PriorHistoryStated _,
                    AssessmentMade _,
                    TreatmentAuthorised _,
                    ClaimDecided _,
                    PatientDischarged _ ->
                    standing.remove(event.factId());
        }
    }

    private void retract(FactId session, FactId by) {
        sessions.get(session).retract(by);
        standing.remove(session);
    }
}
