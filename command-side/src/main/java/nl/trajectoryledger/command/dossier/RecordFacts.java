package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import java.util.List;

/**
 * Records what was stated about one patient, each fact after the ones before it. The answer is a
 * list of {@link Outcome}, one for each fact: a refused fact does not stop the rest.
 */
public record RecordFacts(@TargetAggregateIdentifier PatientId patientId, List<Fact> facts) {

    public RecordFacts {
        facts = List.copyOf(facts);
    }
}
