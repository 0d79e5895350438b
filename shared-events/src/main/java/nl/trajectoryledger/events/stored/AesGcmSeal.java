package nl.trajectoryledger.events.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals with AES-256-GCM under the patient's key: {@code sealed:1:} and base64url of a random nonce
 * of 12 bytes followed by ciphertext and tag. Patient, fact and field are the associated data.
 */
public final class AesGcmSeal implements PersonalDataSeal {

    private static final String FORM = "sealed:1:";

    private final PatientKeys keys;

    public AesGcmSeal(PatientKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(PatientId patient, FactId fact, String field, String value) {
        var sealed =
                AesGcm.encrypt(
                        keys.obtain(patient), value.getBytes(UTF_8), context(patient, fact, field));
        return FORM + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    @Override
    public @Nullable String open(PatientId patient, FactId fact, String field, String sealed) {
        var key = keys.find(patient);
        if (key == null) {
            return null;
        }
        if (!sealed.startsWith(FORM)) {
            throw new IllegalStateException(field + " is not sealed as the ledger seals");
        }
        var whole = Base64.getUrlDecoder().decode(sealed.substring(FORM.length()));
        try {
            return new String(AesGcm.decrypt(key, whole, context(patient, fact, field)), UTF_8);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException(
                    "%s of fact %d of patient %s was altered"
                            .formatted(field, fact.value(), patient),
                    altered);
        }
    }

    private static String context(PatientId patient, FactId fact, String field) {
        return "%s|%d|%s".formatted(patient, fact.value(), field);
    }
}
