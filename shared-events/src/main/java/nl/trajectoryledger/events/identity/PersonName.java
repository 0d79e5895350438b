package nl.trajectoryledger.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of a patient as the source wrote it, at most 200 characters. */
public record PersonName(@JsonValue String value) implements PersonalData {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonName {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException("a name has 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return "PersonName[hidden]";
    }
}
