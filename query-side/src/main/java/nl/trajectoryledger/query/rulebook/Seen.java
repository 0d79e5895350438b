package nl.trajectoryledger.query.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.Locale;

/** A way in which an insurer comes to see a treatment. */
public enum Seen {
    /** It decided on the claim. */
    @JsonProperty("decided")
    DECIDED,
    /** It, or somebody to it, stated the history the treatment is part of. */
    @JsonProperty("stated")
    STATED,
    /** The patient was insured with it on the day. */
    @JsonProperty("insured")
    INSURED;

    /** The name as files and answers write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
