package nl.trajectoryledger.command.store;

import static java.nio.ByteBuffer.wrap;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import nl.trajectoryledger.command.facts.PatientIndex;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;
import nl.trajectoryledger.events.stored.SearchHash;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    public Map<Bsn, PatientId> find(Set<Bsn> numbers) {
        var byHash = numbers.stream().collect(toMap(bsn -> wrap(hash.of(bsn)), bsn -> bsn));
        var hashes = byHash.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new);
        return database
                .sql(
                        """
                        select hash, patient from ledger.search_key
                        where kind = ? and hash = any (?)
                        """)
                .params(SearchHash.BSN, hashes)
                .query((row, _) -> Map.entry(wrap(row.getBytes(1)), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(
                        toMap(
                                found -> requireNonNull(byHash.get(found.getKey())),
                                found -> new PatientId(found.getValue())));
    }

    @Override
    public List<PatientId> find(PolicyNumber policy) {
        return database.sql("select patient from ledger.search_key where kind = ? and hash = ?")
                .params(SearchHash.POLICY_NUMBER, hash.of(policy))
                .query((row, _) -> new PatientId(row.getObject(1, UUID.class)))
                .list();
    }
}
