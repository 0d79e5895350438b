package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/** Number of a health insurer in the UZOVI register of Vektis: four digits. */
public record UzoviCode(@JsonValue String value) implements Comparable<UzoviCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UzoviCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a UZOVI number of four digits".formatted(value));
        }
    }

    @Override
    public int compareTo(UzoviCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
