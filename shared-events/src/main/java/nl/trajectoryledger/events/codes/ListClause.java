package nl.trajectoryledger.events.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * A clause of Bijlage 1 of the Besluit zorgverzekering, the list of chronic conditions: A1, B18,
 * D5.
 */
public record ListClause(@JsonValue String value) implements Comparable<ListClause> {

    private static final Pattern FORM = Pattern.compile("[A-D][0-9]{0,2}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ListClause {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a clause of Bijlage 1".formatted(value));
        }
    }

    @Override
    public int compareTo(ListClause other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
