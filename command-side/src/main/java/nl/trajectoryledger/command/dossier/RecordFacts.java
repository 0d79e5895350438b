package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import java.util.List;

/**
 * Records what was stated about one patient, each statement after the ones before it. The answer is
 * a list of {@link Outcome}, one for each statement: a refused one does not stop the rest.
 */
public record RecordFacts(
        @TargetAggregateIdentifier PatientId patientId, List<Statement> statements) {

    public RecordFacts {
        statements = List.copyOf(statements);
    }

    /** Records facts that stand alone. */
    public static RecordFacts of(PatientId patientId, List<Fact> facts) {
        return new RecordFacts(patientId, List.copyOf(facts));
    }
}
