package nl.trajectoryledger.command.imports.errors;

import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.Remark;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The table {@code ledger.import_remark}. */
@Component
public final class RowRemarks {

    private final JdbcClient database;
    private final JdbcTemplate batches;

    RowRemarks(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** The remarks on a row. */
    public record OnRow(long row, List<Remark> remarks) {}

    /** Keeps each remark once, however often the file is brought. */
    public void save(UUID file, List<ReadRow.Stated> rows) {
        batches.batchUpdate(
                """
                insert into ledger.import_remark (file, row, remark)
                values (?, ?, ?) on conflict do nothing
                """,
                rows.stream().flatMap(row -> values(file, row)).toList());
    }

    private static Stream<Object[]> values(UUID file, ReadRow.Stated row) {
        return row.remarks().stream()
                .map(remark -> new Object[] {file, row.row().number(), remark.toString()});
    }

    /** The remarks on rows after one, in the order of the file, of so many rows at most. */
    public List<OnRow> after(UUID file, long row, int most) {
        return database.sql(
                        """
                        select row, array_agg(remark order by remark) from ledger.import_remark
                        where file = ? and row > ? group by row order by row limit ?
                        """)
                .params(file, row, most)
                .query((found, _) -> new OnRow(found.getLong(1), remarks(found.getArray(2))))
                .list();
    }

    private static List<Remark> remarks(Array labels) throws SQLException {
        return Stream.of((String[]) labels.getArray()).map(Remark::of).toList();
    }
}
