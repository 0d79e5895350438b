package nl.trajectoryledger.command.imports.errors;

import static java.util.stream.Collectors.toMap;

import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.command.imports.rows.Wording;
import nl.trajectoryledger.events.stored.MasterKey;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The table {@code ledger.import_error}. The rows themselves may name people: they are sealed. */
@Component
public final class RowErrors {

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final MasterKey master;

    RowErrors(
            JdbcClient database,
            JdbcTemplate batches,
            @Qualifier("commandSideMasterKey") MasterKey master) {
        this.database = database;
        this.batches = batches;
        this.master = master;
    }

    /** Keeps each error once, however often the file is brought. */
    public void save(UUID file, List<RowError> errors) {
        batches.batchUpdate(
                """
                insert into ledger.import_error
                    (file, row, code, field, value, message_nl, message, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (file, row) do nothing
                """,
                errors.stream().map(error -> values(file, error)).toList());
    }

    private Object[] values(UUID file, RowError error) {
        long row = error.row().number();
        return new Object[] {
            file,
            row,
            error.code().toString(),
            error.field(),
            error.value(),
            text(error.message().dutch()),
            text(error.message().english()),
            master.seal(SealedRow.bytes(error.row()), context(file, row))
        };
    }

    /** The errors of some rows, by row. */
    public Map<Long, RowError> find(UUID file, long firstRow, long lastRow) {
        return database
                .sql(
                        """
                        select * from ledger.import_error
                        where file = ? and row between ? and ?
                        """)
                .params(file, firstRow, lastRow)
                .query((row, _) -> error(file, row))
                .list()
                .stream()
                .collect(toMap(error -> error.row().number(), Function.identity()));
    }

    /** The errors after a row, in the order of the file, at most so many. */
    public List<RowError> after(UUID file, long row, int most) {
        return database.sql(
                        """
                        select * from ledger.import_error
                        where file = ? and row > ? order by row limit ?
                        """)
                .params(file, row, most)
                .query((error, _) -> error(file, error))
                .list();
    }

    private RowError error(UUID file, ResultSet row) throws SQLException {
        long number = row.getLong("row");
        var message = row.getString("message");
        var dutch = row.getString("message_nl");
        return new RowError(
                open(file, number, row.getBytes("sealed")),
                ErrorCode.of(row.getString("code")),
                row.getString("field"),
                row.getString("value"),
                new Wording(dutch == null ? message : dutch, message));
    }

    /** The row as it stood in the file. */
    FileRow open(UUID file, long number, byte[] sealed) {
        return SealedRow.of(number, master.open(sealed, context(file, number)));
    }

    /** PostgreSQL has no text with this character, and a message may quote one. */
    private static String text(String message) {
        return message.replace('\0', '\uFFFD');
    }

    private static String context(UUID file, long row) {
        return "import %s row %d".formatted(file, row);
    }
}
