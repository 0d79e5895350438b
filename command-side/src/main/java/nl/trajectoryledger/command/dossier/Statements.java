package nl.trajectoryledger.command.dossier;

import static java.util.Objects.requireNonNull;

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

import java.util.List;

/** The fact that was stated, read back from the event that records it. */
final class Statements {

    private Statements() {}

    /** Whether the event records a fact, and the fact can still be told. */
    static boolean isOf(DossierEvent event) {
        return !(event instanceof RetentionEvent)
                && !(event instanceof PatientRegistered registered && registered.bsn() == null);
    }

    static Fact of(DossierEvent event) {
        return switch (event) {
            case PatientRegistered e ->
                    new Fact.Patient(
                            requireNonNull(e.bsn()),
                            requireNonNull(e.birthDate()),
                            e.name(),
                            e.source());
            case RetentionEvent _ -> throw new IllegalArgumentException("nobody stated it");
            case InsuranceStarted e ->
                    new Fact.Insured(
                            e.insurer(),
                            e.from(),
                            e.until(),
                            e.policyNumber(),
                            e.supplementary(),
                            e.source());
            case ReferralReceived e ->
                    new Fact.Referred(
                            e.trajectory(),
                            e.date(),
                            e.referrer(),
                            e.specialism(),
                            e.diagnosisText(),
                            e.source());
            case IntakeHeld e -> intake(e);
            case SessionDelivered e -> session(e);
            case SessionCorrected e -> correction(e);
            case SessionRetracted e ->
                    new SessionFact.SessionRetracted(
                            e.trajectory(), e.sessionReference(), e.reason(), e.source());
            case ClaimDecided e -> claim(e);
            case DiagnosisMigrated e -> migration(e);
            case PriorHistoryStated e -> history(e);
            case AssessmentMade e ->
                    new Fact.Assessed(
                            e.trajectory(),
                            e.date(),
                            e.measure(),
                            MeasuredValue.stored(e.measure(), e.value(), e.instrument()),
                            e.source());
            case TreatmentAuthorised e ->
                    new Fact.Authorised(
                            e.trajectory(),
                            e.insurer(),
                            e.from(),
                            e.until(),
                            e.treatments(),
                            e.number(),
                            e.source());
            case PatientDischarged e ->
                    new Fact.Discharged(e.trajectory(), e.date(), e.reason(), e.source());
            case FactRetracted e -> new Fact.FactRetracted(e.reference(), e.reason(), e.source());
        };
    }

    private static Fact intake(IntakeHeld e) {
        return new Fact.Intake(
                e.trajectory(),
                e.date(),
                e.practice(),
                e.therapist(),
                e.qualifications(),
                e.discipline(),
                e.diagnosis(),
                e.basis(),
                e.listClause(),
                e.firstTreatmentOn(),
                e.continues(),
                e.source());
    }

    static SessionFact.Session session(SessionDelivered e) {
        return new SessionFact.Session(
                e.trajectory(),
                e.date(),
                e.practice(),
                e.therapist(),
                e.qualifications(),
                e.performance(),
                e.entitlement(),
                e.groupSize(),
                e.minutes(),
                e.id(),
                e.source());
    }

    private static Fact correction(SessionCorrected e) {
        return new SessionFact.SessionCorrected(
                e.trajectory(),
                e.sessionReference(),
                e.date(),
                e.practice(),
                e.therapist(),
                e.qualifications() == null ? List.of() : e.qualifications(),
                e.performance(),
                e.entitlement(),
                e.groupSize(),
                e.minutes(),
                e.id(),
                e.reason(),
                e.source());
    }

    private static Fact claim(ClaimDecided e) {
        return new SessionFact.ClaimDecided(
                e.trajectory(),
                e.sessionReference(),
                e.insurer(),
                e.verdict(),
                e.payer(),
                e.returnCodes(),
                e.date(),
                e.source());
    }

    private static Fact migration(DiagnosisMigrated e) {
        return new Fact.DiagnosisMigrated(
                e.trajectory(),
                e.from(),
                e.to(),
                e.date(),
                e.cause(),
                e.confirmedBy(),
                e.basis(),
                e.listClause(),
                e.source());
    }

    private static Fact history(PriorHistoryStated e) {
        return new Fact.PriorHistory(
                e.trajectory(),
                e.startedOn(),
                e.treatments(),
                e.upTo(),
                e.insurer(),
                e.diagnosis(),
                e.statedBy(),
                e.signedOn(),
                e.documentSha256(),
                e.source());
    }
}
