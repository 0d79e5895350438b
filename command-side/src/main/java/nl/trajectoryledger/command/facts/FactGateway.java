package nl.trajectoryledger.command.facts;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.dossier.RecordFacts;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Sends facts to the dossier of a patient. When another writer was first the facts are decided
 * again, after what that writer recorded: none is lost and none is recorded twice.
 */
@Component
public final class FactGateway {

    private final CommandGateway commands;
    private final PatientIndex patients;
    private final RetryTemplate retry;

    @Autowired
    public FactGateway(CommandGateway commands, PatientIndex patients) {
        this(commands, patients, OtherWriters.FIRST_DELAY);
    }

    FactGateway(CommandGateway commands, PatientIndex patients, Duration firstDelay) {
        this.commands = commands;
        this.patients = patients;
        this.retry = OtherWriters.retry(firstDelay);
    }

    /** Records facts about a patient the ledger knows. */
    public FactAnswers record(PatientId patient, List<Fact> facts) {
        return retry.invoke(() -> send(patient, facts));
    }

    /** Records facts about the patient with a BSN; a {@code patient} fact introduces a new one. */
    public FactAnswers record(Bsn bsn, List<Fact> facts) {
        // Looked up at every attempt: the writer that was first may have introduced the patient.
        return retry.invoke(
                () -> send(patients.find(bsn).orElseGet(FactGateway::newPatient), facts));
    }

    private FactAnswers send(PatientId patient, List<Fact> facts) {
        List<Outcome> outcomes = commands.sendAndWait(RecordFacts.of(patient, facts));
        return new FactAnswers(patient, outcomes);
    }

    private static PatientId newPatient() {
        return new PatientId(UUID.randomUUID());
    }
}
