package nl.trajectoryledger.events.stored;

import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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
            var key = unwrap(patient, stored.get());
            if (key != null && !stored.get().ofThisTransaction()) {
                synchronized (cache) {
                    cache.put(patient, key);
                }
            }
            return key;
        } catch (SQLException failed) {
            throw new IllegalStateException("no key for patient %s".formatted(patient), failed);
        }
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
        // A row of the running transaction may yet be rolled back, and must not be remembered.
        try (var select =
                connection.prepareStatement(
                        """
                        select master_key, wrapped,
                               coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false)
                        from ledger.patient_key where patient = ?
                        """)) {
            select.setObject(1, patient.value());
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new StoredKey(row.getString(1), row.getBytes(2), row.getBoolean(3)))
                        : Optional.empty();
            }
        }
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
