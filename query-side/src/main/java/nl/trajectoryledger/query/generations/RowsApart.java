package nl.trajectoryledger.query.generations;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where two sets of read tables differ, column by column, as SQL.
 *
 * @param one schema of a set
 * @param other schema of the other
 */
public record RowsApart(JdbcClient database, String one, String other) {

    /**
     * Rows that only one of them has, of the patients in {@code whom}.
     *
     * @param wanted what to select of each
     */
    public String of(String table, String wanted) {
        return "select %1$s from ((%2$s except %3$s) union all (%3$s except %2$s)) as %4$s"
                .formatted(wanted, rows(table, one), rows(table, other), table);
    }

    /** With the columns that readers see. */
    private String rows(String table, String schema) {
        return "select %s from %s.%s join whom using (patient)"
                .formatted(columns(table), schema, table);
    }

    private String columns(String table) {
        return String.join(
                ", ",
                database.sql(
                                """
                                select quote_ident(attname) from pg_attribute
                                where attrelid = cast(? as regclass) and attnum > 0
                                """)
                        .param("reading." + table)
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
