package nl.trajectoryledger.events.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.identity.PatientId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key above all others: 32 random bytes in a file, base64. It is never used itself; each use
 * has a key of its own, derived with HKDF-SHA256 (RFC 5869).
 */
public final class MasterKey {

    private static final int BYTES = 32;

    private final String id;
    private final SecretKey wrapping;
    private final SecretKey searching;
    private final SecretKey sealing;

    private MasterKey(byte[] secret) {
        id = HexFormat.of().formatHex(derive(secret, "key id", 8));
        wrapping = new SecretKeySpec(derive(secret, "wrapping patient keys", BYTES), "AES");
        searching = new SecretKeySpec(derive(secret, "searching", BYTES), "HmacSHA256");
        sealing = new SecretKeySpec(derive(secret, "sealing rows for repair", BYTES), "AES");
    }

    /** The key in a file that exists. */
    public static MasterKey read(Path file) {
        try {
            return new MasterKey(decode(file, SecretFile.read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the master key", unreadable);
        }
    }

    /** Which key this is, without telling anything about it. */
    public String id() {
        return id;
    }

    /** A patient's key as it may be stored. */
    byte[] wrap(PatientId patient, SecretKey key) {
        return AesGcm.encrypt(wrapping, key.getEncoded(), patient.toString());
    }

    /** The patient's key that {@link #wrap} turned into its stored form. */
    SecretKey unwrap(PatientId patient, byte[] wrapped) {
        try {
            return new SecretKeySpec(AesGcm.decrypt(wrapping, wrapped, patient.toString()), "AES");
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException(
                    "the key of patient %s was altered".formatted(patient), altered);
        }
    }

    /** The key of the hashes by which a person is found. */
    SecretKey searching() {
        return searching;
    }

    /** The stored form of something that may name a person and belongs to no stream. */
    public byte[] seal(byte[] plain, String context) {
        return AesGcm.encrypt(sealing, plain, context);
    }

    /** Reads what {@link #seal} wrote in the same context. */
    public byte[] open(byte[] sealed, String context) {
        try {
            return AesGcm.decrypt(sealing, sealed, context);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException(context + " was altered", altered);
        }
    }

    private static byte[] decode(Path file, String text) {
        try {
            var secret = Base64.getDecoder().decode(text);
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException _) {
            // The text stays out of the message below: it may be most of a key.
        }
        throw new IllegalStateException(
                "%s does not hold %d bytes in base64".formatted(file, BYTES));
    }

    private static byte[] derive(byte[] secret, String use, int length) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(
                                            ("trajectory-ledger " + use).getBytes(UTF_8), length));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no HKDF-SHA256", impossible);
        }
    }
}
