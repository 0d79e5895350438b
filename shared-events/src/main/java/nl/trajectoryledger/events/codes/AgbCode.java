package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/** Code of a care provider, practice or institution in the AGB register of Vektis: eight digits. */
public record AgbCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgbCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not an AGB code of eight digits".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
