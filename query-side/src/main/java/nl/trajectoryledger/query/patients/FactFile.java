package nl.trajectoryledger.query.patients;

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
import nl.trajectoryledger.query.history.RecordedEvent;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;

/**
 * Turns events back into the facts they record, a line each. An event has its fact's fields; what
 * it has besides is the ledger's own numbering, which another ledger gives anew.
 */
public final class FactFile {

    private final JsonMapper json;

    /** Writes facts by the mapper of the stored form, whose field names are those of a fact. */
    public FactFile(JsonMapper json) {
        this.json = json;
    }

    /** One line of a fact file. */
    public String line(RecordedEvent recorded) {
        return json.writeValueAsString(fact(recorded));
    }

    private ObjectNode fact(RecordedEvent recorded) {
        var event = recorded.event();
        ObjectNode fields = json.valueToTree(event);
        fields.remove("patientId");
        fields.remove("factId");
        restoreReference(event, fields);
        if (event instanceof AssessmentMade assessment) {
            restoreValue(assessment, fields);
        }
        if (event.source() == null || event.source().recordedAt() == null) {
            fields.withObject("/source").put("recordedAt", recorded.recordedAt().toString());
        }
        var fact = json.createObjectNode();
        fact.put("fact", kind(event)).put("patient", event.patientId().toString());
        fact.setAll(fields);
        return fact;
    }

    /** The reference as the source stated it, instead of the fact it stood for. */
    private static void restoreReference(DossierEvent event, ObjectNode fields) {
        switch (event) {
            case SessionCorrected _, SessionRetracted _, ClaimDecided _ ->
                    fields.set("session", fields.remove("sessionReference"));
            case FactRetracted _ -> fields.remove("fact");
            case PatientRegistered _,
                    InsuranceStarted _,
                    ReferralReceived _,
                    IntakeHeld _,
                    SessionDelivered _,
                    DiagnosisMigrated _,
                    PriorHistoryStated _,
                    AssessmentMade _,
                    TreatmentAuthorised _,
                    PatientDischarged _,
                    RetentionEvent _ -> {}
        }
    }

    private void restoreValue(AssessmentMade assessment, ObjectNode fields) {
        switch (assessment.measure().kind()) {
            case FLAG -> fields.put("value", Boolean.parseBoolean(assessment.value()));
            case CHOICE, DAY -> {}
            case SCORE -> {
                fields.remove("instrument");
                fields.putObject("value")
                        .put("instrument", assessment.instrument())
                        .put("score", new BigDecimal(assessment.value()));
            }
        }
    }

    private static String kind(DossierEvent event) {
        return switch (event) {
            case PatientRegistered _ -> "patient";
            case InsuranceStarted _ -> "insured";
            case ReferralReceived _ -> "referred";
            case IntakeHeld _ -> "intake";
            case SessionDelivered _ -> "session";
            case SessionCorrected _ -> "session-corrected";
            case SessionRetracted _ -> "session-retracted";
            case DiagnosisMigrated _ -> "diagnosis-migrated";
            case PriorHistoryStated _ -> "prior-history";
            case AssessmentMade _ -> "assessed";
            case TreatmentAuthorised _ -> "authorised";
            case ClaimDecided _ -> "claim-decided";
            case PatientDischarged _ -> "discharged";
            case FactRetracted _ -> "fact-retracted";
            case RetentionEvent _ -> throw new IllegalArgumentException("nobody stated it");
        };
    }
}
