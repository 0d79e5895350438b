package nl.trajectoryledger.events.stored;

import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key per patient that is the same in every run; a patient that is not in the map is erased. */
record FixedKeys(Map<PatientId, SecretKey> keys) implements PatientKeys {

    static FixedKeys of(PatientId... patients) {
        var keys = new HashMap<PatientId, SecretKey>();
        for (var patient : patients) {
            keys.put(patient, new SecretKeySpec(new byte[32], "AES"));
        }
        return new FixedKeys(Map.copyOf(keys));
    }

    @Override
    public SecretKey obtain(PatientId patient) {
        var key = keys.get(patient);
        if (key == null) {
            throw new IllegalStateException("no key is made here");
        }
        return key;
    }

    @Override
    public @Nullable SecretKey find(PatientId patient) {
        return keys.get(patient);
    }
}
