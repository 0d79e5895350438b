package nl.trajectoryledger.command.store;

import nl.trajectoryledger.command.facts.PatientIndex;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;
import nl.trajectoryledger.events.stored.SearchHash;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds patients by the keyed hashes in {@code ledger.search_key}. */
final class JdbcPatientIndex implements PatientIndex {

    private final JdbcClient database;
    private final SearchHash hash;

    JdbcPatientIndex(JdbcClient database, SearchHash hash) {
        this.database = database;
        this.hash = hash;
    }

    @Override
    public Optional<PatientId> find(Bsn bsn) {
        return database.sql("select patient from ledger.search_key where kind = ? and hash = ?")
                .params(SearchHash.BSN, hash.of(bsn))
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .optional();
    }

    @Override
    public List<PatientId> find(PolicyNumber policy) {
        return database.sql("select patient from ledger.search_key where kind = ? and hash = ?")
                .params(SearchHash.POLICY_NUMBER, hash.of(policy))
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }
}
