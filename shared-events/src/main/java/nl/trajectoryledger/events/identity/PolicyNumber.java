package nl.trajectoryledger.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number an insurer gives an insured person, 1 to 40 characters without spaces around. */
public record PolicyNumber(@JsonValue String value) implements PersonalData {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PolicyNumber {
        if (value.isBlank() || value.length() > 40 || !value.equals(value.strip())) {
            throw new IllegalArgumentException("a policy number has 1 to 40 characters");
        }
    }

    @Override
    public String toString() {
        return "PolicyNumber[hidden]";
    }
}
