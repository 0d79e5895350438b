package nl.trajectoryledger.events.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Whose signatures are believed: a name with an Ed25519 key (RFC 8032), written {@code name+id+key}
 * as C2SP signed-note has it.
 */
public final class LogKey {

    /** Bytes of a key's id in front of each of its signatures. */
    static final int ID_LENGTH = 4;

    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;

    /** What X.509 (RFC 8410) writes in front of the 32 bytes of an Ed25519 key. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;

    private LogKey(String name, byte[] raw) {
        if (!name.matches("[^\\s+]+")) {
            throw new IllegalArgumentException("a key's name has no spaces and no plus");
        }
        if (raw.length != KEY_LENGTH) {
            throw new IllegalArgumentException("a key has %d bytes".formatted(KEY_LENGTH));
        }
        this.name = name;
        this.raw = raw;
    }

    static LogKey of(String name, PublicKey key) {
        return new LogKey(
                name, Arrays.copyOfRange(key.getEncoded(), X509.length, X509.length + KEY_LENGTH));
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it is not a key, or its id is that of another
     */
    public static LogKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a key is written name+id+key");
        }
        var typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519) {
            throw new IllegalArgumentException("the key is not one of Ed25519");
        }
        var key = new LogKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the key does not have the id " + parts[1]);
        }
        return key;
    }

    public String name() {
        return name;
    }

    /** The first bytes of the hash of name and key: which key signed, where a name has several. */
    byte[] id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(UTF_8));
            digest.update((byte) '\n');
            return Arrays.copyOf(digest.digest(typed()), ID_LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }

    boolean signed(byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key());
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException _) {
            // Bytes that cannot be a signature or a point on the curve: nobody signed.
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogKey key && name.equals(key.name) && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    /** The key as others are given it. */
    @Override
    public String toString() {
        return "%s+%s+%s"
                .formatted(
                        name,
                        HexFormat.of().formatHex(id()),
                        Base64.getEncoder().encodeToString(typed()));
    }

    private PublicKey key() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(joined(X509, raw)));
    }

    private byte[] typed() {
        return joined(new byte[] {ED25519}, raw);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
