package nl.trajectoryledger.command.retention;

import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The table {@code ledger.erasure}, which only grows. */
@Component
final class Erasures {

    private final JdbcClient database;

    Erasures(JdbcClient database) {
        this.database = database;
    }

    /** Writes down what was destroyed, once the event is in the caller's transaction. */
    void add(PatientId patient, Destroyed destroyed) {
        database.sql(
                        """
                        insert into ledger.erasure (patient, sequence, erased_at, master_key,
                            key_made_at, bsn_hashes, policy_number_hashes, file_keys,
                            refused_rows, rehearsed_events)
                        select stream, sequence, recorded_at, ?, ?, ?, ?, ?, ?, ?
                        from ledger.event where stream = ? and name = ?
                        """)
                .params(destroyed.masterKey(), destroyed.keyMadeAt().atOffset(ZoneOffset.UTC))
                .params(destroyed.bsnHashes(), destroyed.policyNumberHashes())
                .params(destroyed.fileKeys(), destroyed.refusedRows(), destroyed.rehearsedEvents())
                .params(patient.value(), EventNames.of(PatientErased.class).name())
                .update();
    }

    Optional<Erasure> find(PatientId patient) {
        return database.sql("select * from ledger.erasure where patient = ?")
                .param(patient.value())
                .query((row, _) -> erasure(row))
                .optional();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                new PatientId(row.getObject("patient", UUID.class)),
                row.getLong("sequence"),
                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                new Destroyed(
                        row.getString("master_key"),
                        row.getObject("key_made_at", OffsetDateTime.class).toInstant(),
                        row.getInt("bsn_hashes"),
                        row.getInt("policy_number_hashes"),
                        row.getInt("file_keys"),
                        row.getInt("refused_rows"),
                        row.getInt("rehearsed_events")));
    }
}
