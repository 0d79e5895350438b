package nl.trajectoryledger.command.dossier;

import static java.util.stream.Collectors.toUnmodifiableMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a fact from JSON or YAML, strictly: an unknown field or value is refused with its name, and
 * a number is never taken for a text. What says who a person is, is never repeated in a refusal.
 */
public final class FactReader {

    private static final Map<String, Class<? extends Fact>> KINDS =
            kinds(Fact.class).collect(toUnmodifiableMap(Fact::kindOf, Function.identity()));

    private final JsonMapper mapper = StrictJson.mapper();

    /** The names of all kinds of facts. */
    public static List<String> kinds() {
        return KINDS.keySet().stream().sorted().toList();
    }

    /**
     * Reads JSON text.
     *
     * @throws FactRefused if it is not one JSON value; the message says where
     */
    public JsonNode tree(String json) {
        try {
            return mapper.readTree(json);
        } catch (JacksonException malformed) {
            throw notJson(malformed);
        }
    }

    /**
     * Reads JSON text in UTF-8.
     *
     * @throws FactRefused if it is not one JSON value; the message says where
     */
    public JsonNode tree(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (JacksonException malformed) {
            throw notJson(malformed);
        }
    }

    /** Jackson's own message quotes the text, which may name a person. */
    private static FactRefused notJson(JacksonException malformed) {
        var place = malformed.getLocation();
        return new FactRefused(
                place == null
                        ? "this is not JSON"
                        : "this is not JSON, see line %d, column %d"
                                .formatted(place.getLineNr(), place.getColumnNr()));
    }

    /**
     * Reads a fact without the field that names the patient.
     *
     * @throws FactRefused if it is not a fact; the message names kind, field, value and rule
     */
    public Fact read(JsonNode node) {
        var type = typeOf(node);
        var fields = FactFields.of(type);
        try {
            fields.check(node, "fact");
            if (!StrictJson.isText(node)) {
                throw new FactRefused("a text has a character that cannot be stored");
            }
            return mapper.treeToValue(node, type);
        } catch (FactRefused refused) {
            throw new FactRefused(Fact.kindOf(type) + ": " + refused.rule());
        } catch (JacksonException malformed) {
            throw new FactRefused(Fact.kindOf(type) + ": " + fields.explain(malformed, node));
        }
    }

    private static Class<? extends Fact> typeOf(JsonNode node) {
        if (!node.isObject()) {
            throw new FactRefused("a fact is an object with fields");
        }
        var kind = node.get("fact");
        if (kind == null || !kind.isString()) {
            throw new FactRefused("fact is missing: it names the kind of fact");
        }
        var type = KINDS.get(kind.stringValue());
        if (type == null) {
            throw new FactRefused(
                    "fact '%s' is not one of %s"
                            .formatted(
                                    StrictJson.shortened(kind.stringValue()),
                                    String.join(", ", kinds())));
        }
        return type;
    }

    private static Stream<Class<? extends Fact>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(FactReader::kinds)
                : Stream.of(type.asSubclass(Fact.class));
    }
}
