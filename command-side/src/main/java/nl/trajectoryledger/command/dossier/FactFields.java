package nl.trajectoryledger.command.dossier;

import static java.util.stream.Collectors.toUnmodifiableSet;

import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.dossier.SupplementaryPackage;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The fields of one kind of fact: which there are, which must be there, what they hold. */
record FactFields(Map<String, RecordComponent> byName, Set<String> required) {

    private static final Set<Class<?>> WITH_FIELDS =
            Set.of(Source.class, SupplementaryPackage.class);
    private static final ConcurrentHashMap<Class<?>, FactFields> OF_TYPES =
            new ConcurrentHashMap<>();

    static FactFields of(Class<?> type) {
        return OF_TYPES.computeIfAbsent(type, FactFields::read);
    }

    private static FactFields read(Class<?> type) {
        var byName = new LinkedHashMap<String, RecordComponent>();
        Stream.of(type.getRecordComponents()).forEach(field -> byName.put(field.getName(), field));
        var required =
                byName.values().stream()
                        .filter(FactFields::isRequired)
                        .map(RecordComponent::getName)
                        .collect(toUnmodifiableSet());
        return new FactFields(byName, required);
    }

    /**
     * Every field must be known, and those that may not be left out must be there.
     *
     * @param others names that are no fields and allowed
     */
    void check(JsonNode fact, String... others) {
        for (var name : fact.propertyNames()) {
            if (!byName.containsKey(name) && !List.of(others).contains(name)) {
                throw new FactRefused(
                        "there is no field '%s'".formatted(StrictJson.shortened(name)));
            }
        }
        for (var field : byName.values()) {
            var value = fact.path(field.getName());
            if ((value.isMissingNode() || value.isNull()) && required.contains(field.getName())) {
                throw new FactRefused(field.getName() + " is missing");
            }
            if (value.isObject() && WITH_FIELDS.contains(field.getType())) {
                checkWithin(field, value);
            }
        }
    }

    /** What is wrong with the value that could not be read. */
    String explain(JacksonException malformed, JsonNode fact) {
        var path =
                malformed.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .toList();
        var field = path.isEmpty() ? null : byName.get(path.getFirst());
        if (field == null) {
            return "it cannot be read";
        }
        var value = fact.path(field.getName());
        return path.size() > 1 && WITH_FIELDS.contains(field.getType())
                ? "%s.%s"
                        .formatted(
                                field.getName(),
                                of(field.getType()).explain(path.get(1), malformed, value))
                : explain(field.getName(), malformed, fact);
    }

    private String explain(String name, JacksonException malformed, JsonNode within) {
        var field = byName.get(name);
        // Our own value types say best what they want.
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return "%s: %s".formatted(name, StrictJson.shortened(cause.getMessage()));
            }
        }
        return field == null ? name : ValueForm.of(field).notMet(name, within.path(name));
    }

    private static void checkWithin(RecordComponent field, JsonNode value) {
        try {
            of(field.getType()).check(value);
        } catch (FactRefused refused) {
            throw new FactRefused("%s: %s".formatted(field.getName(), refused.rule()));
        }
    }

    /** Nullness annotations tell the compiler and the reader the same. */
    private static boolean isRequired(RecordComponent field) {
        return !field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !List.class.isAssignableFrom(field.getType());
    }
}
