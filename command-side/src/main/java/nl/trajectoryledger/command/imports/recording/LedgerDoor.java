package nl.trajectoryledger.command.imports.recording;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.dossier.RecordFacts;
import nl.trajectoryledger.command.store.JointAppends;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.function.Supplier;

/** The way into the ledger: a command for each patient, the commands of many patients together. */
@Component
final class LedgerDoor {

    private final CommandGateway commands;
    private final JointAppends appends;
    private final TransactionTemplate transaction;

    LedgerDoor(
            CommandGateway commands,
            JointAppends appends,
            PlatformTransactionManager transactions) {
        this.commands = commands;
        this.appends = appends;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T inTransaction(Supplier<T> work) {
        return requireNonNull(transaction.execute(_ -> work.get()));
    }

    /** What the ledger answers to the rows of each patient. */
    List<List<Outcome>> record(List<PatientRows> patients) {
        return appends.together(
                patients.stream()
                        .filter(PatientRows::isKnown)
                        .map(PatientRows::patient)
                        .collect(toSet()),
                patients.stream()
                        .filter(rows -> !rows.isKnown())
                        .map(PatientRows::patient)
                        .collect(toSet()),
                () -> patients.stream().map(this::record).toList());
    }

    private List<Outcome> record(PatientRows rows) {
        return commands.sendAndWait(new RecordFacts(rows.patient(), rows.statements()));
    }
}
