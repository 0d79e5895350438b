package nl.trajectoryledger.deploy.scenarios;

import nl.trajectoryledger.query.rulebook.Rulebook;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of the rulebook in which something is changed.
 *
 * @param what what is changed, in words; empty as long as nothing is
 */
record RuleChange(String file, JsonNode tree, String what) {

    RuleChange(String file, JsonNode tree) {
        this(file, tree, "");
    }

    RuleChange at(List<Object> path, JsonNode value) {
        var words =
                "%s%s%s: %s instead of %s"
                        .formatted(
                                what.isEmpty() ? file : what + ", ",
                                what.isEmpty() ? " " : "",
                                place(path),
                                words(value),
                                words(get(tree, path)));
        return new RuleChange(file, with(tree, path, value), words);
    }

    private static String words(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }

    static JsonNode get(JsonNode tree, List<Object> path) {
        var node = tree;
        for (var step : path) {
            node = step instanceof Integer index ? node.get(index) : node.get((String) step);
        }
        return node;
    }

    private static JsonNode with(JsonNode tree, List<Object> path, JsonNode value) {
        if (path.isEmpty()) {
            return value;
        }
        var copy = tree.deepCopy();
        var rest = path.subList(1, path.size());
        if (copy instanceof ObjectNode object) {
            var name = (String) path.getFirst();
            object.set(name, with(object.get(name), rest, value));
        } else {
            int index = (Integer) path.getFirst();
            ((ArrayNode) copy).set(index, with(copy.get(index), rest, value));
        }
        return copy;
    }

    /** A list element by what it is about where it says so. */
    private String place(List<Object> path) {
        var words = new StringBuilder();
        var node = tree;
        for (var step : path) {
            if (step instanceof Integer index) {
                node = node.get(index);
                var name = node.path("clause").asString(node.path("label").asString(""));
                words.append('[').append(name.isEmpty() ? index : name).append(']');
            } else {
                node = node.get((String) step);
                words.append(words.isEmpty() ? "" : ".").append(step);
            }
        }
        return words.toString();
    }

    /** The built-in rulebook with this file in the place of its own, or laid over it. */
    Rulebook rulebook(Path folder) {
        var overlay = JsonNodeFactory.instance.objectNode().put("version", "changed");
        if (tree.has("rule")) {
            overlay.putArray("rules").add(tree);
        } else {
            overlay.setAll((ObjectNode) tree);
        }
        try {
            var written = Files.createTempFile(folder, "changed", ".yaml");
            Files.write(written, new YAMLMapper().writeValueAsBytes(overlay));
            return Rulebook.load(written);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String toString() {
        return what;
    }
}
