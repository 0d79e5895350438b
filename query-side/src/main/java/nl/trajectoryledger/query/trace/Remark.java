package nl.trajectoryledger.query.trace;

import nl.trajectoryledger.events.identity.FactId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Something to be said, in whatever language: a name, the values in it, and the facts it rests on.
 *
 * @param key stable name, under which each language has its sentence
 * @param values named values: text, whole numbers and days
 */
public record Remark(String key, Map<String, Object> values, List<FactId> facts) {

    public Remark {
        values = Map.copyOf(new TreeMap<>(values));
        facts = List.copyOf(facts);
    }

    public static Remark of(String key) {
        return new Remark(key, Map.of(), List.of());
    }

    /** The same with one more value; what is neither number nor day is kept as text. */
    public Remark with(String name, Object value) {
        var more = new LinkedHashMap<>(values);
        boolean kept = value instanceof Integer || value instanceof LocalDate;
        more.put(name, kept ? value : value.toString());
        return new Remark(key, more, facts);
    }

    /** The same with a list of names as one value; a dash for an empty one. */
    public Remark withAll(String name, Collection<?> named) {
        var sorted = named.stream().map(Objects::toString).sorted().toList();
        return with(name, sorted.isEmpty() ? "-" : String.join(", ", sorted));
    }

    /** The same, resting on more facts. */
    public Remark by(FactId... more) {
        return by(List.of(more));
    }

    public Remark by(Collection<FactId> more) {
        return new Remark(
                key, values, Stream.concat(facts.stream(), more.stream()).distinct().toList());
    }
}
