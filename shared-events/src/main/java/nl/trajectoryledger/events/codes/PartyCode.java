package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Optional;
import java.util.regex.Pattern;

/** Who states or confirms something: a care provider by AGB code or an insurer by UZOVI number. */
public record PartyCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{4}");
    private static final int UZOVI_DIGITS = 4;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartyCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not an AGB code of eight digits or a UZOVI number of four"
                            .formatted(value));
        }
    }

    /** The insurer, if it is one. */
    public Optional<UzoviCode> insurer() {
        return value.length() == UZOVI_DIGITS
                ? Optional.of(new UzoviCode(value))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
