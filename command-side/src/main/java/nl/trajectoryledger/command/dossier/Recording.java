package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

/**
 * The event that records a fact.
 *
 * @param id the place of the fact in the dossier
 */
record Recording(PatientId patient, FactId id) {

    /** The event of a fact that refers to no other. */
    DossierEvent of(Fact fact) {
        return switch (fact) {
            case Fact.Patient f ->
                    new PatientRegistered(
                            patient, id, f.bsn(), f.birthDate(), f.name(), f.source());
            case Fact.Insured f ->
                    new InsuranceStarted(
                            patient,
                            id,
                            f.insurer(),
                            f.from(),
                            f.until(),
                            f.policyNumber(),
                            f.supplementary(),
                            f.source());
            case Fact.Referred f ->
                    new ReferralReceived(
                            patient,
                            id,
                            f.trajectory(),
                            f.date(),
                            f.referrer(),
                            f.specialism(),
                            f.diagnosisText(),
                            f.source());
            case Fact.Intake f -> intake(f);
            case SessionFact.Session f -> new SessionRecording(patient, id).of(f);
            case Fact.DiagnosisMigrated f -> migration(f);
            case Fact.PriorHistory f -> history(f);
            case Fact.Assessed f ->
                    new AssessmentMade(
                            patient,
                            id,
                            f.trajectory(),
                            f.date(),
                            f.measure(),
                            f.value().text(),
                            f.value().questionnaire(),
                            f.source());
            case Fact.Authorised f -> authorisation(f);
            case Fact.Discharged f ->
                    new PatientDischarged(
                            patient, id, f.trajectory(), f.date(), f.reason(), f.source());
            case SessionFact.OnSession _, Fact.FactRetracted _ ->
                    throw new IllegalArgumentException(fact.kind() + " refers to another fact");
        };
    }

    /** The event of a retraction. */
    DossierEvent of(Fact.FactRetracted fact, FactId retracted) {
        return new FactRetracted(
                patient, id, retracted, fact.reference(), fact.reason(), fact.source());
    }

    private IntakeHeld intake(Fact.Intake f) {
        return new IntakeHeld(
                patient,
                id,
                f.trajectory(),
                f.date(),
                f.practice(),
                f.therapist(),
                f.qualifications(),
                f.discipline(),
                f.diagnosis(),
                f.basis(),
                f.listClause(),
                f.firstTreatmentOn(),
                f.continues(),
                f.source());
    }

    private DiagnosisMigrated migration(Fact.DiagnosisMigrated f) {
        return new DiagnosisMigrated(
                patient,
                id,
                f.trajectory(),
                f.from(),
                f.to(),
                f.date(),
                f.cause(),
                f.confirmedBy(),
                f.basis(),
                f.listClause(),
                f.source());
    }

    private PriorHistoryStated history(Fact.PriorHistory f) {
        return new PriorHistoryStated(
                patient,
                id,
                f.trajectory(),
                f.startedOn(),
                f.treatments(),
                f.upTo(),
                f.insurer(),
                f.diagnosis(),
                f.statedBy(),
                f.signedOn(),
                f.documentSha256(),
                f.source());
    }

    private TreatmentAuthorised authorisation(Fact.Authorised f) {
        return new TreatmentAuthorised(
                patient,
                id,
                f.trajectory(),
                f.insurer(),
                f.from(),
                f.until(),
                f.treatments(),
                f.number(),
                f.source());
    }
}
