package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/** Prestatiecode of a claim line: four or five digits, or F and four digits for a pathway. */
public record PerformanceCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{4,5}|F[0-9]{4}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PerformanceCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a performance code of four or five digits, or F and four digits"
                            .formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
