package nl.trajectoryledger.query.verification.rows;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Which row of a read table it is.
 *
 * @param table null if it is none at all
 * @param trajectory null where a patient has one row
 */
record ReadRow(@Nullable String table, String patient, @Nullable String trajectory) {

    /** What to select for it. */
    static String columns(String table) {
        return "'%s' as name, patient, %s as trajectory"
                .formatted(table, table.equals("derivation") ? "null" : "trajectory");
    }

    static ReadRow of(ResultSet row) throws SQLException {
        return new ReadRow(
                row.getString("name"), row.getString("patient"), row.getString("trajectory"));
    }

    String place() {
        var whose = "%s of patient %s".formatted(table, patient);
        return trajectory == null ? whose : "%s, trajectory %s".formatted(whose, trajectory);
    }
}
