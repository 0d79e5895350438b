package nl.trajectoryledger.query.reading;

import static java.util.stream.Collectors.joining;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/**
 * Rows as the text that {@code COPY} takes in: the same fields by the same mapper as when they are
 * written one by one. A list is an array of texts, an object is JSON.
 *
 * @param columns named after the fields
 * @param lines a row each
 */
record CopyText(String columns, String lines) {

    /** Nothing without rows. */
    static Optional<CopyText> of(JsonMapper mapper, List<?> rows) {
        List<ObjectNode> trees = rows.stream().map(mapper::<ObjectNode>valueToTree).toList();
        return trees.stream()
                .findFirst()
                .map(first -> String.join(", ", first.propertyNames()))
                .map(
                        columns ->
                                new CopyText(
                                        columns,
                                        trees.stream().map(CopyText::line).collect(joining())));
    }

    private static String line(ObjectNode row) {
        return row.values().stream().map(CopyText::column).collect(joining("\t", "", "\n"));
    }

    private static String column(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "\\N";
            case ARRAY -> escaped(array(value));
            case OBJECT -> escaped(value.toString());
            case STRING, NUMBER, BOOLEAN, BINARY, POJO -> escaped(value.asString());
        };
    }

    private static String array(JsonNode values) {
        return values.values().stream()
                .map(value -> '"' + quoted(value.asString()) + '"')
                .collect(joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
