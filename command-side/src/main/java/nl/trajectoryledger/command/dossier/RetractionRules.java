package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.TrajectoryKey;

/**
 * Which facts can be said never to have been: those that no other fact stands on.
 *
 * @param registrations how many statements of who the patient is stand
 */
record RetractionRules(int registrations, Trajectories trajectories, KnownFacts known) {

    void check(DossierEvent retracted) {
        switch (retracted) {
            case PatientRegistered _ -> {
                if (registrations == 1) {
                    throw new FactRefused(
                            "the last `patient` fact of a patient cannot be retracted");
                }
            }
            case IntakeHeld intake -> checkIntake(intake);
            case DiagnosisMigrated migration -> {
                if (carriesMigration(migration.trajectory(), migration)) {
                    throw new FactRefused(
                            "a later migration starts from %s".formatted(migration.to()));
                }
            }
            case SessionCorrected correction -> checkCorrection(correction);
            case SessionRetracted retraction -> checkRevival(retraction);
            case FactRetracted _, RetentionEvent _ ->
                    throw new FactRefused(
                            "a retraction of a fact cannot be retracted: state the fact again");
            case InsuranceStarted _,
                    ReferralReceived _,
                    SessionDelivered _,
                    PriorHistoryStated _,
                    AssessmentMade _,
                    TreatmentAuthorised _,
                    ClaimDecided _,
                    PatientDischarged _ -> {}
        }
    }

    private void checkIntake(IntakeHeld intake) {
        var key = intake.trajectory();
        if (trajectories.at(key).carriesFacts()
                || trajectories.continued(key)
                || carriesMigration(key, intake)) {
            throw new FactRefused(
                    "other facts stand on the intake of trajectory '%s'".formatted(key));
        }
    }

    private boolean carriesMigration(TrajectoryKey key, DossierEvent fact) {
        return trajectories.timelineOf(key).carriesMigration(fact.factId());
    }

    private void checkCorrection(SessionCorrected correction) {
        var session = trajectories.session(correction.trajectory(), correction.session());
        if (session.live()) {
            trajectories.requireDistinct(session, session.without(correction));
        }
    }

    private void checkRevival(SessionRetracted retraction) {
        trajectories.requireIntake(retraction.trajectory());
        var session = trajectories.session(retraction.trajectory(), retraction.session());
        if (known.taken(session.identities(), retraction.session())) {
            throw new FactRefused(
                    "another session has taken the place of the one on %s"
                            .formatted(session.current().date()));
        }
    }
}
