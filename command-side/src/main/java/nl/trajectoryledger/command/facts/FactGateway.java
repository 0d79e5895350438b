package nl.trajectoryledger.command.facts;

import nl.trajectoryledger.command.dossier.DossierCache;
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
    private final DossierCache dossiers;
    private final RetryTemplate retry;

    @Autowired
    public FactGateway(CommandGateway commands, PatientIndex patients, DossierCache dossiers) {
        this(commands, patients, dossiers, OtherWriters.FIRST_DELAY);
    }

    FactGateway(
            CommandGateway commands,
            PatientIndex patients,
            DossierCache dossiers,
            Duration firstDelay) {
        this.commands = commands;
        this.patients = patients;
        this.dossiers = dossiers;
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
        var command = RecordFacts.of(patient, facts);
        boolean stale = dossiers.mayBeStale(patient);
        List<Outcome> outcomes = commands.sendAndWait(command);
        if (stale && outcomes.stream().noneMatch(Outcome.Recorded.class::isInstance)) {
            // No append has proved that nobody at another node was first.
            outcomes = dossiers.refreshedFor(() -> commands.sendAndWait(command));
        }
        return new FactAnswers(patient, outcomes);
    }

    private static PatientId newPatient() {
        return new PatientId(UUID.randomUUID());
    }
}
