package nl.trajectoryledger.command.dossier;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a fact says, apart from where it comes from: its kind and the fields that are stated. Two
 * facts with the same content say the same.
 */
record FactContent(String kind, SortedMap<String, Object> stated) {

    private static final ClassValue<List<RecordComponent>> FIELDS =
            new ClassValue<>() {
                @Override
                protected List<RecordComponent> computeValue(Class<?> type) {
                    return List.of(type.getRecordComponents());
                }
            };

    static FactContent of(Fact fact) {
        var stated = new TreeMap<String, Object>();
        for (var field : FIELDS.get(fact.getClass())) {
            var value = valueOf(field, fact);
            if (value != null && !field.getName().equals("source") && !isEmpty(value)) {
                stated.put(field.getName(), value);
            }
        }
        var source = fact.source();
        if (fact instanceof Fact.FactRetracted && source != null && source.system() != null) {
            // Its reference means nothing without the system it is a reference in.
            stated.put("source.system", source.system());
        }
        return new FactContent(fact.kind(), stated);
    }

    /** The name of a field that states words and has none. */
    static Optional<String> wordless(Fact fact) {
        for (var field : FIELDS.get(fact.getClass())) {
            if (field.getType() == String.class
                    && valueOf(field, fact) instanceof String words
                    && words.isBlank()) {
                return Optional.of(field.getName());
            }
        }
        return Optional.empty();
    }

    /** The names of the fields that differ. */
    SortedSet<String> differences(FactContent other) {
        var names = new TreeSet<String>();
        Stream.of(this, other).forEach(content -> names.addAll(content.stated().keySet()));
        names.removeIf(name -> Objects.equals(stated.get(name), other.stated.get(name)));
        return names;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof Collection<?> several && several.isEmpty();
    }

    private static Object valueOf(RecordComponent field, Fact fact) {
        try {
            return field.getAccessor().invoke(fact);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot read " + field.getName(), impossible);
        }
    }
}
