package nl.trajectoryledger.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.time.LocalDate;

/** The day a patient was born. */
public record BirthDate(@JsonValue LocalDate value) implements PersonalData {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BirthDate {}

    @Override
    public String toString() {
        return "BirthDate[hidden]";
    }
}
