package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.facts.PatientIndex;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** The patients the ledger knows, by BSN or by their id. */
@Component
final class KnownPatients {

    private final PatientIndex index;
    private final JdbcClient database;

    KnownPatients(PatientIndex index, JdbcClient database) {
        this.index = index;
        this.database = database;
    }

    Optional<PatientId> find(Bsn bsn) {
        return index.find(bsn);
    }

    /** The patient of the ledger whose id this is. */
    Optional<PatientId> find(String id) {
        try {
            return database.sql("select stream from ledger.event where stream = ? and sequence = 0")
                    .param(UUID.fromString(id))
                    .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                    .optional();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
