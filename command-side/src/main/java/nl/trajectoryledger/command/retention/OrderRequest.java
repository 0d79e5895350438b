package nl.trajectoryledger.command.retention;

import nl.trajectoryledger.command.dossier.RetentionOrder.ErasePatient;
import nl.trajectoryledger.command.dossier.RetentionOrder.LiftLegalHold;
import nl.trajectoryledger.command.dossier.RetentionOrder.SetLegalHold;
import nl.trajectoryledger.command.dossier.RetentionRefused;
import nl.trajectoryledger.events.dossier.ErasureGround;
import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a request orders; the address says about which file.
 *
 * @param ground of an erasure only
 */
record OrderRequest(
        @Nullable ErasureGround ground, @Nullable String orderedBy, @Nullable String reason) {

    private static final int LONGEST = 16 * 1024;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** The message never repeats the body, which may name a person against the rule. */
    static OrderRequest read(InputStream body) throws IOException {
        try {
            return MAPPER.readValue(body.readNBytes(LONGEST), OrderRequest.class);
        } catch (JacksonException _) {
            throw new RetentionRefused(
                    "an order is JSON with orderedBy and reason; of an erasure also ground:"
                            + " term-over, patient-request or court-order");
        }
    }

    SetLegalHold hold() {
        return new SetLegalHold(orderedByStated(), reasonStated());
    }

    LiftLegalHold lift(int hold) {
        return new LiftLegalHold(new FactId(hold), orderedByStated(), reasonStated());
    }

    ErasePatient erase() {
        if (ground == null) {
            throw new RetentionRefused("ground is missing");
        }
        return new ErasePatient(ground, orderedByStated(), reasonStated());
    }

    private String orderedByStated() {
        return stated("orderedBy", orderedBy);
    }

    private String reasonStated() {
        return stated("reason", reason);
    }

    private static String stated(String field, @Nullable String value) {
        if (value == null) {
            throw new RetentionRefused(field + " is missing");
        }
        return value;
    }
}
