package nl.trajectoryledger.deploy.scenarios;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A mapping in a scenario file, read strictly: whatever is wrong is told with its place. */
record Place(String file, String name, JsonNode node) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The place of a mapping, or an error if there is something else. */
    static Place of(String file, String name, JsonNode node) throws UnreadableScenario {
        if (!node.isObject()) {
            throw new UnreadableScenario(file, name, "a mapping is expected");
        }
        return new Place(file, name, node);
    }

    void allowOnly(Set<String> names) throws UnreadableScenario {
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw problem("unknown field '%s'".formatted(name));
            }
        }
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    Place mapping(String field) throws UnreadableScenario {
        return of(file, "%s.%s".formatted(name, field), required(field));
    }

    String text(String field) throws UnreadableScenario {
        var value = required(field);
        if (!value.isString()) {
            throw problem("%s is text".formatted(field));
        }
        return value.asString();
    }

    @Nullable String optionalText(String field) throws UnreadableScenario {
        return has(field) ? text(field) : null;
    }

    int number(String field, int from, int to) throws UnreadableScenario {
        var value = required(field);
        if (!value.isInt() || value.asInt() < from || value.asInt() > to) {
            throw problem("%s is a number from %d to %d".formatted(field, from, to));
        }
        return value.asInt();
    }

    LocalDate date(String field) throws UnreadableScenario {
        return parsed(field, LocalDate::parse, "a date like 2024-01-31");
    }

    @Nullable LocalDate optionalDate(String field) throws UnreadableScenario {
        return has(field) ? date(field) : null;
    }

    /** An instant, or noon of a date. */
    Instant noonOf(String field) throws UnreadableScenario {
        return instant(field, Place::noon);
    }

    /** An instant, or the end of a date. */
    Instant endOf(String field) throws UnreadableScenario {
        return instant(
                field, date -> date.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1));
    }

    static Instant noon(LocalDate date) {
        return date.atTime(12, 0).atZone(ZONE).toInstant();
    }

    /** What stands here under the names given, in the order of the file. */
    Map<String, JsonNode> named(Set<String> names) {
        var named = new LinkedHashMap<String, JsonNode>();
        for (var property : node.properties()) {
            if (names.contains(property.getKey())) {
                named.put(property.getKey(), property.getValue());
            }
        }
        return Collections.unmodifiableMap(named);
    }

    <T> T value(String field, Function<String, T> type) throws UnreadableScenario {
        try {
            return type.apply(text(field));
        } catch (IllegalArgumentException refusal) {
            throw problem("%s: %s".formatted(field, refusal.getMessage()));
        }
    }

    UnreadableScenario problem(String problem) {
        return new UnreadableScenario(file, name, problem);
    }

    private Instant instant(String field, Function<LocalDate, Instant> ofDate)
            throws UnreadableScenario {
        return parsed(
                field,
                text ->
                        text.contains("T")
                                ? OffsetDateTime.parse(text).toInstant()
                                : ofDate.apply(LocalDate.parse(text)),
                "a date, or an instant with its offset");
    }

    private <T> T parsed(String field, Function<String, T> parser, String form)
            throws UnreadableScenario {
        try {
            return parser.apply(text(field));
        } catch (DateTimeException notOne) {
            throw problem("%s is %s".formatted(field, form));
        }
    }

    private JsonNode required(String field) throws UnreadableScenario {
        if (!has(field)) {
            throw problem("%s is missing".formatted(field));
        }
        return node.get(field);
    }
}
