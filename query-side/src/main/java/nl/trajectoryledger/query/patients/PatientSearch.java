package nl.trajectoryledger.query.patients;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.util.List;

/** Finds patients. What is looked for stands in the body, never in an address that is logged. */
@RestController
class PatientSearch {

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();
    private final PatientIndex index;

    PatientSearch(PatientIndex index) {
        this.index = index;
    }

    // A stream, because Spring logs a body that it binds, and a body holds personal data.
    @PostMapping("/api/patients/search")
    Found search(InputStream body) {
        var wanted = read(body);
        if (wanted == null || !wanted.isOne()) {
            throw new BadRequest("a search is by one of bsn, policyNumber and key");
        }
        if (wanted.bsn() != null) {
            return new Found(index.find(wanted.bsn()));
        }
        if (wanted.policyNumber() != null) {
            return new Found(index.find(wanted.policyNumber()));
        }
        return new Found(index.find(requireNonNull(wanted.key())));
    }

    private @Nullable SearchRequest read(InputStream body) {
        try {
            return json.readValue(body, SearchRequest.class);
        } catch (JacksonException unreadable) {
            // Only the ledger's own value types word their refusals without the value.
            throw new BadRequest(
                    getMostSpecificCause(unreadable) instanceof IllegalArgumentException refusal
                            ? String.valueOf(refusal.getMessage())
                            : "the body is not a search");
        }
    }

    /**
     * The patients found.
     *
     * @param patients their ids; a BSN names one at most, a key of a file may stand in several
     */
    record Found(List<PatientId> patients) {}
}
