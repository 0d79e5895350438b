package nl.trajectoryledger.command.facts;

import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.events.identity.PatientId;

import java.util.List;

/**
 * What became of the facts about one patient.
 *
 * @param patientId the patient; of no meaning if nothing about the patient was ever recorded
 * @param outcomes one for each fact, in their order
 */
public record FactAnswers(PatientId patientId, List<Outcome> outcomes) {

    public FactAnswers {
        outcomes = List.copyOf(outcomes);
    }
}
