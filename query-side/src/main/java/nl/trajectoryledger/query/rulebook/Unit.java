package nl.trajectoryledger.query.rulebook;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.Locale;

/** What a number of the rulebook counts. */
public enum Unit {
    @JsonProperty("treatments")
    TREATMENTS,
    @JsonProperty("patients")
    PATIENTS,
    @JsonProperty("minutes")
    MINUTES,
    @JsonProperty("months")
    MONTHS,
    @JsonProperty("years")
    YEARS;

    /** The name as files and answers write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
