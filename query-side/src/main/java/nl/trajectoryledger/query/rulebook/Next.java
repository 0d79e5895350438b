package nl.trajectoryledger.query.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What may follow a window that has ended. */
public enum Next {
    @JsonProperty("nothing")
    NOTHING,
    /** A trajectory that begins after it opens another window. */
    @JsonProperty("new-episode")
    NEW_EPISODE,
    /** One more window of the same length and number, if an assessment says so. */
    @JsonProperty("extension")
    EXTENSION
}
