package nl.trajectoryledger.query.rulebook;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.dossier.Measure;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must be so for the basic insurance to pay under a rule. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Condition.Assessed.class, name = "assessed"),
    @JsonSubTypes.Type(value = Condition.Qualified.class, name = "qualified")
})
public sealed interface Condition {

    /** The reason given when the condition is not met. */
    Reason reason();

    /**
     * Each measure has its value on the day; what was never assessed is not fulfilled.
     *
     * @param values value by measure
     */
    record Assessed(Map<Measure, String> values, Reason reason) implements Condition {

        public Assessed {
            values = Collections.unmodifiableMap(new TreeMap<>(values == null ? Map.of() : values));
        }
    }

    /**
     * The therapist is registered for one of these.
     *
     * @param mustBeStated whether a therapist of whom nothing is stated fails
     */
    record Qualified(Set<Qualification> oneOf, boolean mustBeStated, Reason reason)
            implements Condition {

        public Qualified {
            oneOf = Collections.unmodifiableSet(new TreeSet<>(oneOf == null ? Set.of() : oneOf));
        }
    }
}
