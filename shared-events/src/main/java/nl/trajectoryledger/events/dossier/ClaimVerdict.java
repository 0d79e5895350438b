package nl.trajectoryledger.events.dossier;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an insurer decided on a claim line. */
public enum ClaimVerdict {
    @JsonProperty("paid")
    PAID,
    @JsonProperty("rejected")
    REJECTED
}
