package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The profession a trajectory is treated by; both share one counter (Bzv 2.6). */
public enum Discipline {
    @JsonProperty("physiotherapy")
    PHYSIOTHERAPY,
    @JsonProperty("exercise-therapy")
    EXERCISE_THERAPY
}
