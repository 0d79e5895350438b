package nl.trajectoryledger.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The place of a fact among the facts of one patient, counted from 1 in the ledger's order. It is
 * never given out again, so a correction or retraction can name what it corrects.
 */
public record FactId(@JsonValue int value) implements Comparable<FactId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FactId {
        if (value < 1) {
            throw new IllegalArgumentException("a fact is counted from 1, not " + value);
        }
    }

    @Override
    public int compareTo(FactId other) {
        return Integer.compare(value, other.value);
    }
}
