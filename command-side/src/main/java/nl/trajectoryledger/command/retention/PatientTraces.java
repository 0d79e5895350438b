package nl.trajectoryledger.command.retention;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.dossier.PersonWords;
import nl.trajectoryledger.command.imports.errors.RowsOfPatient;
import nl.trajectoryledger.command.imports.rehearsed.RehearsedEvents;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.SearchHash;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Everything beside the events by which somebody could tell who a patient was. */
@Component
final class PatientTraces {

    private final JdbcClient database;
    private final RowsOfPatient rows;
    private final RehearsedEvents rehearsed;

    PatientTraces(JdbcClient database, RowsOfPatient rows, RehearsedEvents rehearsed) {
        this.database = database;
        this.rows = rows;
        this.rehearsed = rehearsed;
    }

    /** An import that runs would write some of it anew. */
    void requireNoImport() {
        // Until the erasure is over none begins.
        database.sql("lock table ledger.import in share mode").update();
        boolean running =
                database.sql(
                                """
                                select exists (select from ledger.import
                                    where finished_at is null
                                        and alive_at > now() - interval '1 minute')
                                """)
                        .query(Boolean.class)
                        .single();
        if (running) {
            throw new ImportRunning();
        }
    }

    /**
     * Destroys it, in the caller's transaction and after the event that says so.
     *
     * @param words by which a text names the patient
     */
    Destroyed destroy(PatientId patient, PersonWords words) {
        var key = key(patient);
        int refused = rows.forget(patient, words);
        int events = rehearsed.forget(patient, words);
        var hashes = hashes(patient);
        int fileKeys =
                database.sql("delete from ledger.import_patient where patient = ?")
                        .param(patient.value())
                        .update();
        database.sql(
                        """
                        update ledger.patient_key set wrapped = null, erased_at = now()
                        where patient = ?
                        """)
                .param(patient.value())
                .update();
        return new Destroyed(
                key.master(),
                key.madeAt().toInstant(),
                count(hashes, SearchHash.BSN),
                count(hashes, SearchHash.POLICY_NUMBER),
                fileKeys,
                refused,
                events);
    }

    private record Key(String master, OffsetDateTime madeAt) {

        private static Key of(ResultSet row) throws SQLException {
            return new Key(row.getString(1), row.getObject(2, OffsetDateTime.class));
        }
    }

    private Key key(PatientId patient) {
        return database.sql(
                        "select master_key, created_at from ledger.patient_key where patient = ?")
                .param(patient.value())
                .query((row, _) -> Key.of(row))
                .single();
    }

    private List<String> hashes(PatientId patient) {
        return database.sql("delete from ledger.search_key where patient = ? returning kind")
                .param(patient.value())
                .query((row, _) -> requireNonNull(row.getString(1)))
                .list();
    }

    private static int count(List<String> hashes, String kind) {
        return (int) hashes.stream().filter(kind::equals).count();
    }
}
