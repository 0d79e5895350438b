package nl.trajectoryledger.events.stored;

import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

    // A row of the running transaction may yet be rolled back, and must not be remembered.
    private static final String KEYS =
            """
            select master_key, wrapped,
                   coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false), patient
            from ledger.patient_key
            """;

    private final SecureRandom random = new SecureRandom();
    private final Map<PatientId, SecretKey> cache = new LruCache();
    private final DataSource transactional;
    private final MasterKey master;

    public JdbcPatientKeys(DataSource transactional, MasterKey master) {
        this.transactional = transactional;
        this.master = master;
    }

    @Override
    public SecretKey obtain(PatientId patient) {
        try (var connection = transactional.getConnection()) {
            // Not from the cache: nothing may be sealed with a key that was destroyed meanwhile.
            var stored = read(connection, patient);
            if (stored.isEmpty()) {
                insert(connection, patient);
                stored = read(connection, patient);
            }
            var key = unwrap(patient, stored.orElseThrow());
            if (key == null) {
                throw new IllegalStateException("patient %s was erased".formatted(patient));
            }
            return key;
        } catch (SQLException failed) {
            throw new IllegalStateException("no key for patient %s".formatted(patient), failed);
        }
    }

    @Override
    public @Nullable SecretKey find(PatientId patient) {
        synchronized (cache) {
            var cached = cache.get(patient);
            if (cached != null) {
                return cached;
            }
        }
        try (var connection = transactional.getConnection()) {
            var stored = read(connection, patient);
            if (stored.isEmpty()) {
                return null;
            }
            return remember(patient, stored.get());
        } catch (SQLException failed) {
            throw new IllegalStateException("no key for patient %s".formatted(patient), failed);
        }
    }

    /** Reads the keys of many patients at once, for whoever is about to open their data. */
    public void readAhead(Collection<PatientId> patients) {
        var unknown = unknown(patients);
        if (unknown.length == 0) {
            return;
        }
        try (var connection = transactional.getConnection();
                var select = connection.prepareStatement(KEYS + "where patient = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", unknown));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rememberIfWhole(new PatientId(row.getObject(4, UUID.class)), stored(row));
                }
            }
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

    private UUID[] unknown(Collection<PatientId> patients) {
        synchronized (cache) {
            return patients.stream()
                    .filter(patient -> !cache.containsKey(patient))
                    .map(PatientId::value)
                    .toArray(UUID[]::new);
        }
    }

    private @Nullable SecretKey remember(PatientId patient, StoredKey stored) {
        var key = unwrap(patient, stored);
        if (key != null && !stored.ofThisTransaction()) {
            synchronized (cache) {
                cache.put(patient, key);
            }
        }
        return key;
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

    private void insert(Connection connection, PatientId patient) throws SQLException {
        var secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into ledger.patient_key (patient, master_key, wrapped)
                        values (?, ?, ?) on conflict (patient) do nothing
                        """)) {
            insert.setObject(1, patient.value());
            insert.setString(2, master.id());
            insert.setBytes(3, master.wrap(patient, new SecretKeySpec(secret, "AES")));
            insert.executeUpdate();
        }
    }

    private static Optional<StoredKey> read(Connection connection, PatientId patient)
            throws SQLException {
        try (var select = connection.prepareStatement(KEYS + "where patient = ?")) {
            select.setObject(1, patient.value());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(stored(row)) : Optional.empty();
            }
        }
    }

    private static StoredKey stored(ResultSet row) throws SQLException {
        return new StoredKey(row.getString(1), row.getBytes(2), row.getBoolean(3));
    }

    @SuppressWarnings("ArrayRecordComponent") // Lives for one call and is never compared.
    private record StoredKey(
            String masterKey, byte @Nullable [] wrapped, boolean ofThisTransaction) {}

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
