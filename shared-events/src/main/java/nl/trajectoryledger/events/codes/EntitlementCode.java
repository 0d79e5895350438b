package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/** Aanspraakcode, until 2024 code soort indicatie (CSI), Vektis COD321: three digits. */
public record EntitlementCode(@JsonValue String value) implements Comparable<EntitlementCode> {

    private static final Pattern FORM = Pattern.compile("[0-9]{3}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntitlementCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not an entitlement code of three digits".formatted(value));
        }
    }

    @Override
    public int compareTo(EntitlementCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
