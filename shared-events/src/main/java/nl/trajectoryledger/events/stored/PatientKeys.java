package nl.trajectoryledger.events.stored;

import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import javax.crypto.SecretKey;

/** The data key of each patient, AES of 256 bits. */
public interface PatientKeys {

    /**
     * The key to seal new data with, made in the caller's transaction if the patient has none yet.
     */
    SecretKey obtain(PatientId patient);

    /** The key to open stored data with; null when it was destroyed. */
    @Nullable SecretKey find(PatientId patient);
}
