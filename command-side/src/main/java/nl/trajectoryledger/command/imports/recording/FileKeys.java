package nl.trajectoryledger.command.imports.recording;

import static java.util.stream.Collectors.toMap;

import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
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
    void done(UUID file, List<PatientRows> patients) {
        var keys = new ArrayList<String>();
        var bearers = new ArrayList<UUID>();
        var rows = new ArrayList<Long>();
        for (var patient : patients) {
            patient.lastRows()
                    .forEach(
                            (key, row) -> {
                                keys.add(key);
                                bearers.add(patient.patient().value());
                                rows.add(row);
                            });
        }
        database.sql(
                        """
                        insert into ledger.import_patient (file, patient_key, patient, row_done)
                        select ?, * from unnest(?::text[], ?::uuid[], ?::bigint[])
                        on conflict (file, patient_key) do update set row_done = excluded.row_done
                        """)
                .params(
                        file,
                        keys.toArray(String[]::new),
                        bearers.toArray(UUID[]::new),
                        rows.toArray(Long[]::new))
                .update();
    }
}
