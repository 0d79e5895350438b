package nl.trajectoryledger.query.rulebook;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one file of a rulebook; a word it does not know is refused by name and place. */
final class RulebookReader {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .build();

    private static final List<String> NAMES = List.of("rule", "clause", "parameter", "indication");
    private static final Pattern CHOICES = Pattern.compile("\\[([^\\]]+)\\]");

    private RulebookReader() {}

    static <T> T read(String file, String text, Class<T> type) {
        JsonNode tree = YAML.missingNode();
        try {
            tree = YAML.readTree(text);
            var read = YAML.treeToValue(tree, type);
            var missing = RequiredFields.missing(file, read);
            if (!missing.isEmpty()) {
                throw new RulebookRefused(missing);
            }
            return read;
        } catch (JacksonException refused) {
            throw new RulebookRefused(List.of(problem(file, tree, refused)));
        }
    }

    private static RulebookProblem problem(String file, JsonNode tree, JacksonException refused) {
        var path = refused.getPath();
        if (path.isEmpty()) {
            return new RulebookProblem(
                    file,
                    "line " + refused.getLocation().getLineNr(),
                    "the text",
                    firstLine(refused.getOriginalMessage()),
                    "YAML with each field once");
        }
        return new RulebookProblem(
                file,
                piece(tree, path),
                field(path),
                value(tree, path, refused),
                expected(refused));
    }

    /** The names of the rule, clause or parameter in which a place lies. */
    private static String piece(JsonNode tree, List<Reference> path) {
        var names = new ArrayList<String>();
        var node = tree;
        for (var step : path) {
            for (var name : NAMES) {
                if (node.path(name).isString()) {
                    names.add(name + "/" + node.path(name).stringValue());
                }
            }
            node = step(node, step);
        }
        return names.isEmpty() ? "the rulebook" : String.join("/", names);
    }

    private static JsonNode step(JsonNode node, Reference step) {
        return step.getPropertyName() == null
                ? node.path(step.getIndex())
                : node.path(step.getPropertyName());
    }

    private static String field(List<Reference> path) {
        return path.stream()
                .map(
                        step ->
                                step.getPropertyName() == null
                                        ? "[%d]".formatted(step.getIndex())
                                        : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .substring(1);
    }

    private static @Nullable Object value(
            JsonNode tree, List<Reference> path, JacksonException refused) {
        return switch (refused) {
            case InvalidTypeIdException kind -> kind.getTypeId();
            case InvalidFormatException format -> format.getValue();
            default -> value(tree, path);
        };
    }

    private static @Nullable Object value(JsonNode tree, List<Reference> path) {
        var node = tree;
        for (var step : path) {
            node = step(node, step);
        }
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return node.isValueNode() ? node.asString() : node.toString();
    }

    private static String expected(JacksonException refused) {
        return switch (refused) {
            case UnrecognizedPropertyException unknown ->
                    "one of the fields " + new TreeSet<>(unknown.getKnownPropertyIds());
            case InvalidFormatException format when format.getTargetType() == LocalDate.class ->
                    "a date, YYYY-MM-DD";
            case ValueInstantiationException value when value.getCause() != null ->
                    "another, for " + value.getCause().getMessage();
            default -> choices(firstLine(refused.getOriginalMessage()));
        };
    }

    private static String choices(String message) {
        var choices = CHOICES.matcher(message);
        return choices.find()
                ? "one of " + new TreeSet<>(List.of(choices.group(1).split(", ")))
                : "another, for " + message;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
