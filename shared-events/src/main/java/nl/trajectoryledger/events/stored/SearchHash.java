package nl.trajectoryledger.events.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PolicyNumber;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;

/**
 * Keyed hashes (HMAC-SHA256) by which a person is found. Without the master key they tell nothing,
 * although there are few enough BSNs to try them all.
 */
public final class SearchHash {

    /** The kind under which the hash of a BSN is stored. */
    public static final String BSN = "bsn";

    /** The kind under which the hash of a policy number is stored. */
    public static final String POLICY_NUMBER = "policy-number";

    private final MasterKey master;

    public SearchHash(MasterKey master) {
        this.master = master;
    }

    /** The hash of a BSN. */
    public byte[] of(Bsn bsn) {
        return hash(BSN, bsn.value());
    }

    /** The hash of a policy number. */
    public byte[] of(PolicyNumber policyNumber) {
        return hash(POLICY_NUMBER, policyNumber.value());
    }

    private byte[] hash(String kind, String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(master.searching());
            return mac.doFinal((kind + "|" + value).getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", impossible);
        }
    }
}
