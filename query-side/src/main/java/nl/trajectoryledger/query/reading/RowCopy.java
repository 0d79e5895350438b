package nl.trajectoryledger.query.reading;

import nl.trajectoryledger.events.identity.PatientId;

import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Stream;

/** Copies rows of many patients into the read tables of a schema, all or none. */
record RowCopy(JdbcTemplate database, String schema) {

    private static final JsonMapper ROWS = TrajectoryStatuses.ROWS;

    void copy(Collection<Derivation> derivations) {
        copy("derivation", ROWS, derivations.stream().map(Derived::of));
        copy(
                "trajectory_status",
                ROWS,
                derivations.stream().flatMap(derived -> derived.rows().stream()));
        copy(
                "worklist_row",
                WorklistRows.ROWS,
                derivations.stream().flatMap(derived -> derived.worklistRows().stream()));
    }

    private void copy(String table, JsonMapper mapper, Stream<?> rows) {
        CopyText.of(mapper, rows.toList())
                .ifPresent(
                        text -> {
                            var sql =
                                    "copy %s.%s (%s) from stdin"
                                            .formatted(schema, table, text.columns());
                            database.execute(
                                    (Connection connection) -> copy(connection, sql, text.lines()));
                        });
    }

    private static long copy(Connection connection, String sql, String lines) throws SQLException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(sql, new StringReader(lines));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory cannot be read", impossible);
        }
    }

    /** Up to where a patient is derived, and by what. */
    private record Derived(
            PatientId patient, long asOfSequence, String rulebookHash, String codesHash) {

        private static Derived of(Derivation derivation) {
            return new Derived(
                    derivation.patient(),
                    derivation.asOfSequence(),
                    derivation.rulebookHash(),
                    derivation.codesHash());
        }
    }
}
