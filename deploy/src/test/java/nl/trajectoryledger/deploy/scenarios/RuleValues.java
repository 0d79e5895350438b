package nl.trajectoryledger.deploy.scenarios;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values in the files of the rulebook, each changed by one: a number by one up and down, a date
 * by one day, a code, name or flag to another. A boundary in time that stands there twice, as the
 * last day of one version and the first of the next, is one value.
 */
final class RuleValues {

    /** Names of what a file tells of, and words for a reader. */
    private static final Set<String> NAMES_AND_WORDS =
            Set.of(
                    "rule",
                    "clause",
                    "parameter",
                    "unit",
                    "version",
                    "indication",
                    "label_nl",
                    "label_en",
                    "condition_nl",
                    "condition_en",
                    "article",
                    "publication",
                    "source");

    /** What stands for another value, by the value, or else by the field. */
    private static final Map<String, String> OTHERS =
            Map.ofEntries(
                    Map.entry("true", "false"),
                    Map.entry("trajectory", "patient"),
                    Map.entry("patient", "trajectory"),
                    Map.entry("decided", "insured"),
                    Map.entry("stated", "insured"),
                    Map.entry("first-treatment", "first-treatment-after"),
                    Map.entry("first-treatment-after", "assessed-day"),
                    Map.entry("assessed-day", "first-treatment-after"),
                    Map.entry("new-episode", "nothing"),
                    Map.entry("next", "new-episode"),
                    Map.entry("unlimited", "not-covered"),
                    Map.entry("kind", "unlimited"),
                    Map.entry("reason", "AGE_LIMIT"),
                    Map.entry("extension", "trias-persists"),
                    Map.entry("longer_if", "second-term"),
                    Map.entry("measure", "second-term"),
                    Map.entry("radiotherapy-ended", "hospital-discharged"),
                    Map.entry("anchor_measure", "radiotherapy-ended"),
                    Map.entry("A", "C"),
                    Map.entry("label", "A"),
                    Map.entry("009", "001"),
                    Map.entry("code", "009"),
                    Map.entry("codes", "002"),
                    Map.entry("next_code", "009"),
                    Map.entry("excluded_code", "009"),
                    Map.entry("paid_code", "009"),
                    Map.entry("start_code", "009"),
                    Map.entry("later_code", "009"),
                    Map.entry("diagnoses", "1020"),
                    Map.entry("one_of", "0100"),
                    Map.entry("insurer", "3311"),
                    Map.entry("rules", "pelvic-incontinence"),
                    Map.entry("functional-limitation", "moderate"),
                    Map.entry("fall-risk", "moderate"));

    private final String file;
    private final JsonNode tree;
    private final List<RuleChange> changes = new ArrayList<>();

    private RuleValues(String file, JsonNode tree) {
        this.file = file;
        this.tree = tree;
    }

    /** The names of the files that say how to judge. */
    static List<String> builtIn() {
        return Stream.concat(
                        Stream.of(RuleName.values()).map(RuleName::toString),
                        Stream.of("clauses", "parameters"))
                .map(name -> name + ".yaml")
                .toList();
    }

    static List<RuleChange> changes(String builtIn) {
        try (var stream = Rulebook.class.getResourceAsStream(builtIn)) {
            return changes(builtIn, Objects.requireNonNull(stream, builtIn).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<RuleChange> changes(Path secondRulebook) throws IOException {
        return changes(
                String.valueOf(secondRulebook.getFileName()), Files.readAllBytes(secondRulebook));
    }

    private static List<RuleChange> changes(String file, byte[] text) {
        var values = new RuleValues(file, new YAMLMapper().readTree(text));
        values.walk(List.of(), "", values.tree);
        return values.changes;
    }

    private void walk(List<Object> path, String field, JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                    object.properties()
                            .forEach(
                                    one ->
                                            walk(
                                                    and(path, one.getKey()),
                                                    one.getKey(),
                                                    one.getValue()));
            case ArrayNode array -> {
                if (field.equals("codes")) {
                    var none = array.arrayNode().add("002");
                    changes.add(new RuleChange(file, tree).at(path, none));
                }
                for (int i = 0; i < array.size(); i++) {
                    walk(and(path, i), field, array.get(i));
                }
            }
            default -> {
                if (!NAMES_AND_WORDS.contains(field)) {
                    change(path, field, node);
                }
            }
        }
    }

    private static List<Object> and(List<Object> path, Object step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }

    private void change(List<Object> path, String field, JsonNode value) {
        var change = new RuleChange(file, tree);
        var text = value.asString();
        if (value instanceof BooleanNode flag) {
            changes.add(change.at(path, BooleanNode.valueOf(!flag.booleanValue())));
        } else if (value instanceof IntNode number) {
            changes.add(change.at(path, IntNode.valueOf(number.intValue() + 1)));
            changes.add(change.at(path, IntNode.valueOf(number.intValue() - 1)));
        } else if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            var day = LocalDate.parse(text);
            changes.addAll(new Boundary(tree, path, day).moved(change));
        } else {
            changes.add(change.at(path, StringNode.valueOf(other(field, text))));
        }
    }

    private static String other(String field, String value) {
        var other = OTHERS.containsKey(value) ? OTHERS.get(value) : OTHERS.get(field);
        return Objects.requireNonNull(other, "another %s than %s".formatted(field, value));
    }

    /**
     * A first or last day.
     *
     * @param path where it stands
     */
    private record Boundary(JsonNode tree, List<Object> path, LocalDate day) {

        List<RuleChange> moved(RuleChange change) {
            // A first day that follows a last day is moved with that one.
            return field().equals("valid_from") && twin("valid_until", day.minusDays(1)) != null
                    ? List.of()
                    : List.of(moved(change, 1), moved(change, -1));
        }

        private RuleChange moved(RuleChange change, int days) {
            var moved = change.at(path, date(day.plusDays(days)));
            var next = field().equals("valid_until") ? twin("valid_from", day.plusDays(1)) : null;
            return next == null ? moved : moved.at(next, date(day.plusDays(1 + days)));
        }

        private static JsonNode date(LocalDate day) {
            return StringNode.valueOf(day.toString());
        }

        private Object field() {
            return path.getLast();
        }

        /** Where the neighbour in time has a day; null if none has. */
        private @Nullable List<Object> twin(String field, LocalDate at) {
            var list = path.subList(0, path.size() - 2);
            var own = RuleChange.get(tree, path.subList(0, path.size() - 1));
            var all = RuleChange.get(tree, list);
            for (int i = 0; i < all.size(); i++) {
                var one = all.get(i);
                if (one.path(field).asString("").equals(at.toString())
                        && one.path("label").equals(own.path("label"))) {
                    return and(and(list, i), field);
                }
            }
            return null;
        }
    }
}
