package nl.trajectoryledger.events.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name a practice or insurer gives a trajectory, unique within one patient; free text of 1 to
 * 64 characters.
 */
public record TrajectoryKey(@JsonValue String value) implements Comparable<TrajectoryKey> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TrajectoryKey {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a trajectory key has 1 to 64 characters");
        }
    }

    @Override
    public int compareTo(TrajectoryKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
