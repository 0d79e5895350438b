package nl.trajectoryledger.events.stored;

import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.crypto.SecretKey;

/** The statements on {@code ledger.patient_key}. */
final class PatientKeyTable {

    private PatientKeyTable() {}

    /**
     * A row.
     *
     * @param wrapped null when the key was destroyed
     * @param ofThisTransaction whether the row may yet be rolled back
     */
    @SuppressWarnings("ArrayRecordComponent") // Lives for one call and is never compared.
    record StoredKey(String masterKey, byte @Nullable [] wrapped, boolean ofThisTransaction) {}

    /** A new key and the form in which it may be stored. */
    @SuppressWarnings("ArrayRecordComponent") // Lives for one call and is never compared.
    record MadeKey(PatientId patient, SecretKey key, byte[] wrapped) {}

    static Map<PatientId, StoredKey> read(Connection connection, Collection<PatientId> patients)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select patient, master_key, wrapped,
                               coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false)
                        from ledger.patient_key where patient = any (?)
                        """)) {
            select.setArray(1, connection.createArrayOf("uuid", ids(patients)));
            var keys = HashMap.<PatientId, StoredKey>newHashMap(patients.size());
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    keys.put(
                            new PatientId(row.getObject(1, UUID.class)),
                            new StoredKey(row.getString(2), row.getBytes(3), row.getBoolean(4)));
                }
            }
            return keys;
        }
    }

    /**
     * Adds those keys that are not there yet, and says whose that were. In the order of the
     * patients, so that two who make keys for the same ones never deadlock.
     */
    static Set<PatientId> insert(Connection connection, String masterKey, List<MadeKey> made)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        """
                        insert into ledger.patient_key (patient, master_key, wrapped)
                        select patient, ?, wrapped
                        from unnest(?::uuid[], ?::bytea[]) as made (patient, wrapped)
                        order by patient
                        on conflict (patient) do nothing
                        returning patient
                        """)) {
            insert.setString(1, masterKey);
            var patients = made.stream().map(MadeKey::patient).toList();
            insert.setArray(2, connection.createArrayOf("uuid", ids(patients)));
            var wrapped = made.stream().map(MadeKey::wrapped).toArray(byte[][]::new);
            insert.setArray(3, connection.createArrayOf("bytea", wrapped));
            var added = HashSet.<PatientId>newHashSet(made.size());
            try (var row = insert.executeQuery()) {
                while (row.next()) {
                    added.add(new PatientId(row.getObject(1, UUID.class)));
                }
            }
            return added;
        }
    }

    private static Object[] ids(Collection<PatientId> patients) {
        return patients.stream().map(PatientId::value).toArray();
    }
}
