package nl.trajectoryledger.events.merkle;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Signs heads of the tree in the name of a ledger. */
public final class LogSigner {

    private final LogKey key;
    private final PrivateKey secret;

    private LogSigner(LogKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /** A new key. */
    public static LogSigner generate(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new LogSigner(LogKey.of(name, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no Ed25519", impossible);
        }
    }

    /**
     * Reads what {@link #lines} writes.
     *
     * @throws IllegalArgumentException if it is not a key, or its two parts do not belong together;
     *     the message tells nothing of the secret
     */
    public static LogSigner parse(List<String> lines) {
        if (lines.size() < 2) {
            throw new IllegalArgumentException("a signing key has two lines");
        }
        try {
            var secret = Base64.getDecoder().decode(lines.get(1).strip());
            var signer =
                    new LogSigner(
                            LogKey.parse(lines.getFirst()),
                            KeyFactory.getInstance("Ed25519")
                                    .generatePrivate(new PKCS8EncodedKeySpec(secret)));
            if (signer.key.signed(secret, signer.sign(secret))) {
                return signer;
            }
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            // What the causes say may hold most of the secret.
        }
        throw new IllegalArgumentException(
                "a signing key is a line name+id+key and a line PKCS #8 in Base64");
    }

    /** The key as a file keeps it: what others may know, then the secret. */
    public List<String> lines() {
        return List.of(key.toString(), Base64.getEncoder().encodeToString(secret.getEncoded()));
    }

    /** By what the signatures are checked. */
    public LogKey key() {
        return key;
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the signing key does not sign", broken);
        }
    }
}
