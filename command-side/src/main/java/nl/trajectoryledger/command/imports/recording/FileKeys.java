package nl.trajectoryledger.command.imports.recording;

import static java.util.stream.Collectors.toMap;

import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The table {@code ledger.import_patient}: who is meant by the keys of a file, and what is done.
 */
@Component
final class FileKeys {

    private final JdbcClient database;

    FileKeys(JdbcClient database) {
        this.database = database;
    }

    Map<String, Introduced> find(UUID file, Set<String> keys) {
        return database
                .sql(
                        """
                        select patient_key, patient, row_done from ledger.import_patient
                        where file = ? and patient_key = any (?)
                        """)
                .param(file)
                .param(keys.toArray(String[]::new))
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString(1),
                                        new Introduced(
                                                new PatientId(row.getObject(2, UUID.class)),
                                                row.getLong(3))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Belongs into the transaction that records the rows. */
    void done(UUID file, PatientRows rows) {
        rows.lastRows()
                .forEach(
                        (key, row) ->
                                database.sql(
                                                """
                                                insert into ledger.import_patient
                                                    (file, patient_key, patient, row_done)
                                                values (?, ?, ?, ?)
                                                on conflict (file, patient_key)
                                                do update set row_done = excluded.row_done
                                                """)
                                        .params(file, key, rows.patient().value(), row)
                                        .update());
    }
}
