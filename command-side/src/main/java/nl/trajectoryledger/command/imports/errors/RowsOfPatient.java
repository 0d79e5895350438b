package nl.trajectoryledger.command.imports.errors;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import nl.trajectoryledger.command.dossier.PersonWords;
import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rows kept for repair that name a patient. Each is opened, because it says so only inside. */
@Component
public final class RowsOfPatient {

    private static final int AT_ONCE = 1_000;
    private static final Row FIRST = new Row(new UUID(0, 0), 0, "");

    private final JdbcClient database;
    private final RowErrors errors;

    RowsOfPatient(JdbcClient database, RowErrors errors) {
        this.database = database;
        this.errors = errors;
    }

    private record Row(UUID file, long number, String text) {}

    /** Drops them, and says how many there were. */
    public int forget(PatientId patient, PersonWords words) {
        var keys = keys(patient);
        int dropped = 0;
        for (var rows = after(FIRST); !rows.isEmpty(); rows = after(rows.getLast())) {
            for (var row : rows) {
                if (words.name(row.text())
                        || isUnder(keys.getOrDefault(row.file(), Set.of()), row)) {
                    dropped += drop(row);
                }
            }
        }
        return dropped;
    }

    /** A row of a file of facts names the patient by a key of that file. */
    private static boolean isUnder(Set<String> keys, Row row) {
        return keys.stream().anyMatch(key -> row.text().contains("\"%s\"".formatted(key)));
    }

    private Map<UUID, Set<String>> keys(PatientId patient) {
        return database
                .sql(
                        """
                        select same.id, p.patient_key from ledger.import_patient p
                        join ledger.import first on first.id = p.file
                        join ledger.import same using (sha256) where p.patient = ?
                        """)
                .param(patient.value())
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private List<Row> after(Row last) {
        return database.sql(
                        """
                        select file, row, sealed from ledger.import_error
                        where (file, row) > (?, ?) order by file, row limit ?
                        """)
                .params(last.file(), last.number(), AT_ONCE)
                .query((row, _) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        var file = row.getObject("file", UUID.class);
        long number = row.getLong("row");
        var kept = errors.open(file, number, row.getBytes("sealed"));
        return new Row(file, number, kept.frame() + "\n" + kept.text());
    }

    private int drop(Row row) {
        return database.sql("delete from ledger.import_error where file = ? and row = ?")
                .params(row.file(), row.number())
                .update();
    }
}
