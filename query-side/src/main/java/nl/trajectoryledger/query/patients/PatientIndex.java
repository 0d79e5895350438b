package nl.trajectoryledger.query.patients;

import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;
import nl.trajectoryledger.events.stored.SearchHash;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.UUID;

/** Finds patients by keyed hashes, and by the keys of imported files. */
public final class PatientIndex {

    private final JdbcClient database;
    private final SearchHash hash;

    PatientIndex(JdbcClient database, SearchHash hash) {
        this.database = database;
        this.hash = hash;
    }

    /** Whoever has a BSN. */
    public List<PatientId> find(Bsn bsn) {
        return find(SearchHash.BSN, hash.of(bsn));
    }

    /** Whoever is or was insured under a policy number. */
    public List<PatientId> find(PolicyNumber policyNumber) {
        return find(SearchHash.POLICY_NUMBER, hash.of(policyNumber));
    }

    /** Whoever goes by a key in an imported file. */
    public List<PatientId> find(String key) {
        return database.sql("select patient from ledger.patient_alias where alias = ? order by 1")
                .param(key)
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<PatientId> find(String kind, byte[] hash) {
        return database.sql(
                        """
                        select patient from ledger.search_key
                        where kind = :kind and hash = :hash order by patient
                        """)
                .param("kind", kind)
                .param("hash", hash)
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }
}
