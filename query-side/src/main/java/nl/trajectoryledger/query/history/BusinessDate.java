package nl.trajectoryledger.query.history;

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

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** When a fact happened, as far as it has a day of its own. */
public final class BusinessDate {

    private BusinessDate() {}

    /** Null for a correction or retraction, and for a session, whose day may be corrected. */
    public static @Nullable LocalDate of(DossierEvent event) {
        return switch (event) {
            case InsuranceStarted insured -> insured.from();
            case ReferralReceived referral -> referral.date();
            case IntakeHeld intake -> intake.date();
            case DiagnosisMigrated migration -> migration.date();
            case PriorHistoryStated statement -> statement.upTo();
            case AssessmentMade assessment -> assessment.date();
            case TreatmentAuthorised authorisation -> authorisation.from();
            case ClaimDecided decision -> decision.date();
            case PatientDischarged discharge -> discharge.date();
            case PatientRegistered _,
                    SessionDelivered _,
                    SessionCorrected _,
                    SessionRetracted _,
                    FactRetracted _,
                    RetentionEvent _ ->
                    null;
        };
    }
}
