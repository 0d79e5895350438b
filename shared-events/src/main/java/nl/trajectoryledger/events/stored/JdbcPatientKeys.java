package nl.trajectoryledger.events.stored;

import static java.util.stream.Collectors.toSet;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.PatientKeyTable.MadeKey;
import nl.trajectoryledger.events.stored.PatientKeyTable.StoredKey;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/**
 * Patient keys in {@code ledger.patient_key}, wrapped by the master key. The data source must hand
 * out the connection of the running transaction, so that a key lives and dies with the events it
 * seals.
 */
public final class JdbcPatientKeys implements PatientKeys {

    private static final int KEY_BYTES = 32;
    private static final int CACHED = 10_000;

    /** A key that was destroyed in the database is not in memory for longer. */
    private static final long CACHED_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final SecureRandom random = new SecureRandom();
    private final Map<PatientId, SecretKey> cache = new LruCache();
    private final DataSource transactional;
    private final MasterKey master;
    private long cachedSince = System.nanoTime();

    public JdbcPatientKeys(DataSource transactional, MasterKey master) {
        this.transactional = transactional;
        this.master = master;
    }

    @Override
    public SecretKey obtain(PatientId patient) {
        return Objects.requireNonNull(obtain(Set.of(patient)).get(patient));
    }

    /** The keys to seal new data of several patients with, as {@link #obtain(PatientId)} does. */
    public Map<PatientId, SecretKey> obtain(Set<PatientId> patients) {
        try (var connection = transactional.getConnection()) {
            // Not from the cache: nothing may be sealed with a key that was destroyed meanwhile.
            var keys = sealing(PatientKeyTable.read(connection, patients));
            var missing = new HashSet<>(patients);
            missing.removeAll(keys.keySet());
            if (!missing.isEmpty()) {
                keys.putAll(make(connection, missing));
            }
            return keys;
        } catch (SQLException failed) {
            throw new IllegalStateException("no keys for patients", failed);
        }
    }

    /** New keys, or those that somebody else made at the same moment. */
    private Map<PatientId, SecretKey> make(Connection connection, Set<PatientId> patients)
            throws SQLException {
        var made = patients.stream().map(this::newKey).toList();
        var added = PatientKeyTable.insert(connection, master.id(), made);
        var keys = HashMap.<PatientId, SecretKey>newHashMap(patients.size());
        if (added.size() < patients.size()) {
            keys.putAll(sealing(PatientKeyTable.read(connection, patients)));
        }
        made.stream()
                .filter(key -> added.contains(key.patient()))
                .forEach(key -> keys.put(key.patient(), key.key()));
        return keys;
    }

    @Override
    public @Nullable SecretKey find(PatientId patient) {
        synchronized (cache) {
            forgetOld();
            var cached = cache.get(patient);
            if (cached != null) {
                return cached;
            }
        }
        var stored = read(Set.of(patient)).get(patient);
        return stored == null ? null : remember(patient, stored);
    }

    /** Reads the keys of many patients at once, for whoever is about to open their data. */
    public void readAhead(Collection<PatientId> patients) {
        var unknown = unknown(patients);
        if (!unknown.isEmpty()) {
            read(unknown).forEach(this::rememberIfWhole);
        }
    }

    private Map<PatientId, StoredKey> read(Set<PatientId> patients) {
        try (var connection = transactional.getConnection()) {
            return PatientKeyTable.read(connection, patients);
        } catch (SQLException failed) {
            throw new IllegalStateException("no keys for patients", failed);
        }
    }

    private void rememberIfWhole(PatientId patient, StoredKey stored) {
        try {
            remember(patient, stored);
        } catch (IllegalStateException altered) {
            // Whoever asks for this key hears of it; it does not concern the others.
            return;
        }
    }

    private Set<PatientId> unknown(Collection<PatientId> patients) {
        synchronized (cache) {
            forgetOld();
            return patients.stream()
                    .filter(patient -> !cache.containsKey(patient))
                    .collect(toSet());
        }
    }

    private void forgetOld() {
        if (System.nanoTime() - cachedSince > CACHED_NANOS) {
            cache.clear();
            cachedSince = System.nanoTime();
        }
    }

    private @Nullable SecretKey remember(PatientId patient, StoredKey stored) {
        var key = unwrap(patient, stored);
        // A row of the running transaction may yet be rolled back, and must not be remembered.
        if (key != null && !stored.ofThisTransaction()) {
            synchronized (cache) {
                cache.put(patient, key);
            }
        }
        return key;
    }

    private Map<PatientId, SecretKey> sealing(Map<PatientId, StoredKey> stored) {
        var keys = HashMap.<PatientId, SecretKey>newHashMap(stored.size());
        stored.forEach(
                (patient, row) -> {
                    var key = unwrap(patient, row);
                    if (key == null) {
                        throw new IllegalStateException("patient %s was erased".formatted(patient));
                    }
                    keys.put(patient, key);
                });
        return keys;
    }

    private @Nullable SecretKey unwrap(PatientId patient, StoredKey stored) {
        if (stored.wrapped() == null) {
            return null;
        }
        if (!stored.masterKey().equals(master.id())) {
            throw new IllegalStateException(
                    "the key of patient %s is wrapped by master key %s, and this is %s"
                            .formatted(patient, stored.masterKey(), master.id()));
        }
        return master.unwrap(patient, stored.wrapped());
    }

    private MadeKey newKey(PatientId patient) {
        var secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        var key = new SecretKeySpec(secret, "AES");
        return new MadeKey(patient, key, master.wrap(patient, key));
    }

    @SuppressWarnings("serial")
    private static final class LruCache extends LinkedHashMap<PatientId, SecretKey> {

        private LruCache() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<PatientId, SecretKey> eldest) {
            return size() > CACHED;
        }
    }
}
