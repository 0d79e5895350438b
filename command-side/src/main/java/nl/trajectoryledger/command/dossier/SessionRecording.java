package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

/** The event that records a session or a fact about one. */
record SessionRecording(PatientId patient, FactId id) {

    SessionDelivered of(SessionFact.Session f) {
        return new SessionDelivered(
                patient,
                id,
                f.trajectory(),
                f.date(),
                f.practice(),
                f.therapist(),
                f.qualifications(),
                f.performance(),
                f.entitlement(),
                f.groupSize(),
                f.minutes(),
                f.id(),
                f.source());
    }

    /** The event of a fact about a session. */
    DossierEvent of(SessionFact.OnSession fact, FactId session) {
        return switch (fact) {
            case SessionFact.SessionCorrected f -> correction(f, session);
            case SessionFact.SessionRetracted f ->
                    new SessionRetracted(
                            patient,
                            id,
                            f.trajectory(),
                            session,
                            f.session(),
                            f.reason(),
                            f.source());
            case SessionFact.ClaimDecided f ->
                    new ClaimDecided(
                            patient,
                            id,
                            f.trajectory(),
                            session,
                            f.session(),
                            f.insurer(),
                            f.verdict(),
                            f.payer(),
                            f.returnCodes(),
                            f.date(),
                            f.source());
        };
    }

    private SessionCorrected correction(SessionFact.SessionCorrected f, FactId session) {
        return new SessionCorrected(
                patient,
                id,
                f.trajectory(),
                session,
                f.session(),
                f.date(),
                f.practice(),
                f.therapist(),
                f.qualifications().isEmpty() ? null : f.qualifications(),
                f.performance(),
                f.entitlement(),
                f.groupSize(),
                f.minutes(),
                f.id(),
                f.reason(),
                f.source());
    }
}
