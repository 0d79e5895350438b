package nl.trajectoryledger.query.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.Locale;

/** Whose treatments share a counter. */
public enum Scope {
    @JsonProperty("trajectory")
    TRAJECTORY,
    @JsonProperty("patient")
    PATIENT;

    /** The name as the rulebook writes it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
