package nl.trajectoryledger.events.dossier;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why another diagnosis code came into force. */
public enum MigrationCause {
    @JsonProperty("code-closure")
    CODE_CLOSURE,
    @JsonProperty("reclassification")
    RECLASSIFICATION,
    @JsonProperty("split")
    SPLIT
}
