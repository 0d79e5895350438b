package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.facts.OtherWriters;
import nl.trajectoryledger.command.imports.forms.RowsOf;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.events.codes.CurrentCodes;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.util.UUID;
import java.util.function.Consumer;

/** The work of one import: recording a file, or saying what would be recorded. */
@Component
public final class ImportWork {

    /** Rows at a time: the more, the fewer transactions for a file in the order of time. */
    private static final int WINDOW = 10_000;

    /** As many facts as a dry run may hold in memory; a longer file is read several times. */
    private static final long ROWS_A_PASS = 50_000;

    private final ImportTables tables;
    private final CommandGateway commands;
    private final TransactionTemplate transaction;
    private final EventStorageEngine events;
    private final CurrentCodes codes;

    ImportWork(
            ImportTables tables,
            CommandGateway commands,
            PlatformTransactionManager transactions,
            @Qualifier("commandSideStorage") EventStorageEngine events,
            @Qualifier("commandSideCodes") CurrentCodes codes) {
        this.tables = tables;
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.codes = codes;
    }

    /**
     * Takes a file in.
     *
     * @param id the import this is
     * @param first the import that brought the same file first, perhaps this one
     */
    public void record(UUID id, UUID first, RowsOf file, Consumer<Tally> progress)
            throws IOException {
        var recording =
                new LedgerRecording(
                        first,
                        !id.equals(first),
                        tables,
                        commands,
                        transaction,
                        OtherWriters.retry());
        try (var rows = file.read()) {
            new FactImport(recording, tables.patients(), WINDOW, progress).run(rows, _ -> true);
        }
    }

    /**
     * Says what taking the file in would record. Each pass takes the patients whose keys fall to
     * it, so that memory stays bounded.
     */
    public void tryOut(UUID id, UUID first, RowsOf file, Consumer<Tally> progress)
            throws IOException {
        tables.rehearsed().forgetOld();
        tables.claims().forgetOld();
        var dryRun = new DryRun(id, first, tables, events, codes.list());
        var facts = new FactImport(dryRun, tables.patients(), WINDOW, progress);
        int passes = Math.toIntExact(file.count() / ROWS_A_PASS) + 1;
        for (int pass = 0; pass < passes; pass++) {
            int current = pass;
            try (var rows = file.read()) {
                facts.run(rows, row -> passOf(row, passes) == current);
            }
            dryRun.forget();
        }
    }

    private static int passOf(ReadRow row, int passes) {
        return switch (row) {
            case ReadRow.Unusable _, ReadRow.Frame _ -> 0;
            case ReadRow.Stated stated -> Math.floorMod(stated.patient().hashCode(), passes);
        };
    }
}
