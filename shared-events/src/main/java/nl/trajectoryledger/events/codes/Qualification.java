package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/** Specialisation of a care provider in the AGB register (Vektis COD016): four digits. */
public record Qualification(@JsonValue String value) implements Comparable<Qualification> {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Qualification {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not an AGB specialisation of four digits".formatted(value));
        }
    }

    @Override
    public int compareTo(Qualification other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
