package nl.trajectoryledger.events.dossier;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The insurance an insurer paid a claim line from. */
public enum ClaimPayer {
    @JsonProperty("BASIC")
    BASIC,
    @JsonProperty("SUPPLEMENTARY")
    SUPPLEMENTARY
}
