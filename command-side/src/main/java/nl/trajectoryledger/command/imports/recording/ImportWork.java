package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.imports.forms.RowsOf;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.events.codes.CurrentCodes;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.UUID;
import java.util.function.Consumer;

/** The work of one import: recording a file, or saying what would be recorded. */
@Component
public final class ImportWork {

    private static final int WINDOW = 20_000;
    private static final int ROWS_A_TRANSACTION = 2_000;

    /** More than processors are left to it, because each of them waits for the database often. */
    private static final int AT_ONCE = 4;

    /** As many facts as a dry run may hold in memory; a longer file is read several times. */
    private static final long ROWS_A_PASS = 50_000;

    private final ImportTables tables;
    private final LedgerDoor ledger;
    private final EventStorageEngine events;
    private final CurrentCodes codes;

    ImportWork(
            ImportTables tables,
            LedgerDoor ledger,
            @Qualifier("commandSideStorage") EventStorageEngine events,
            @Qualifier("commandSideCodes") CurrentCodes codes) {
        this.tables = tables;
        this.ledger = ledger;
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
        var recording = new LedgerRecording(first, !id.equals(first), tables, ledger);
        var portions = new Portions(WINDOW, ROWS_A_TRANSACTION, AT_ONCE);
        try (var rows = file.read()) {
            new FactImport(recording, tables.patients(), portions, progress).run(rows, _ -> true);
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
        var portions = new Portions(WINDOW, ROWS_A_TRANSACTION, 1);
        var facts = new FactImport(dryRun, tables.patients(), portions, progress);
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
