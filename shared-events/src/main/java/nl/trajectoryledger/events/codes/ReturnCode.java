package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * Code by which an insurer explains a decision on a claim line: four digits, sometimes a letter.
 */
public record ReturnCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}[A-Za-z]?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReturnCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a return code of four digits".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
