package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * Paramedical diagnosis code (DCSPH, Vektis): two digits of location, two of pathology. Whether the
 * list knows it, and when it closed, {@link DcsphList} tells.
 */
public record DcsphCode(@JsonValue String value) implements Comparable<DcsphCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DcsphCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a DCSPH code of four digits".formatted(value));
        }
    }

    @Override
    public int compareTo(DcsphCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
