package nl.trajectoryledger.command.imports.recording;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.dossier.RecordFacts;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Records the rows of a patient and, in the same transaction, that the file is done that far. After
 * a crash at any moment, the rows that were not recorded are exactly those still to be done.
 */
final class LedgerRecording implements Recording {

    private final UUID file;
    private final boolean again;
    private final ImportTables tables;
    private final CommandGateway commands;
    private final TransactionTemplate transaction;
    private final RetryTemplate retry;

    LedgerRecording(
            UUID file,
            boolean again,
            ImportTables tables,
            CommandGateway commands,
            TransactionTemplate transaction,
            RetryTemplate retry) {
        this.file = file;
        this.again = again;
        this.tables = tables;
        this.commands = commands;
        this.transaction = transaction;
        this.retry = retry;
    }

    @Override
    public Optional<PatientId> patient(Bsn bsn) {
        return tables.patients().find(bsn);
    }

    @Override
    public Map<String, Introduced> introduced(Set<String> keys) {
        return tables.keys().find(file, keys);
    }

    @Override
    public Map<Long, RowError> earlierErrors(long firstRow, long lastRow) {
        return tables.errors().find(file, firstRow, lastRow);
    }

    @Override
    public boolean isAgain() {
        return again;
    }

    @Override
    public void refuse(List<RowError> refused) {
        tables.errors().save(file, refused);
    }

    @Override
    public List<Outcome> record(PatientRows rows) {
        return requireNonNull(
                retry.invoke(() -> transaction.execute(_ -> recordOnce(current(rows)))));
    }

    private List<Outcome> recordOnce(PatientRows rows) {
        List<Outcome> outcomes =
                commands.sendAndWait(new RecordFacts(rows.patient(), rows.statements()));
        tables.errors().save(file, rows.errors(outcomes));
        if (rows.isKnownAfter(outcomes)) {
            tables.keys().done(file, rows);
        }
        tables.remarks().save(file, rows.taken(outcomes));
        return outcomes;
    }

    /** Another writer may have introduced the patient since the row was read. */
    private PatientRows current(PatientRows rows) {
        var bsn = rows.introducedBy();
        return bsn == null ? rows : tables.patients().find(bsn).map(rows::as).orElse(rows);
    }
}
