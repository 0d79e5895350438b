package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.TrajectoryKey;

/** An event about one trajectory of the patient. */
public sealed interface TrajectoryEvent extends DossierEvent
        permits ReferralReceived,
                IntakeHeld,
                SessionDelivered,
                SessionCorrected,
                SessionRetracted,
                DiagnosisMigrated,
                PriorHistoryStated,
                AssessmentMade,
                TreatmentAuthorised,
                ClaimDecided,
                PatientDischarged {

    /** The key under which the source states it; continued trajectories have several. */
    TrajectoryKey trajectory();
}
