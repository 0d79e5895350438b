package nl.trajectoryledger.events.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals with the same nonce every time, so that bytes can be compared, and opens as the ledger
 * does: the sealed form is written down here a second time, and the two must agree.
 */
record FixedSeal(FixedKeys keys) implements PersonalDataSeal {

    @Override
    public String seal(PatientId patient, FactId fact, String field, String value) {
        var nonce = new byte[12];
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE, keys.obtain(patient), new GCMParameterSpec(128, nonce));
            cipher.updateAAD((patient + "|" + fact.value() + "|" + field).getBytes(UTF_8));
            var text = cipher.doFinal(value.getBytes(UTF_8));
            return "sealed:1:"
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(
                                    ByteBuffer.allocate(12 + text.length)
                                            .put(nonce)
                                            .put(text)
                                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public @Nullable String open(PatientId patient, FactId fact, String field, String sealed) {
        return new AesGcmSeal(keys).open(patient, fact, field, sealed);
    }
}
