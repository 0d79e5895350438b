package nl.trajectoryledger.deploy.bench.report;

import nl.trajectoryledger.deploy.commands.TextTable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What was measured, on what. */
public record Report(Map<String, String> settings, List<Line> lines) {

    private static final JsonMapper JSON = new JsonMapper();

    public boolean holds() {
        return lines.stream().allMatch(Line::holds);
    }

    /** As a table to read. */
    public List<String> text() {
        var on = new TextTable();
        settings.forEach(on::row);
        var table = new TextTable();
        table.row("name", "figure", "peer", "figure", "ratio", "lowest", "highest", "limit", "");
        for (var line : lines) {
            table.row(
                    line.name(),
                    number(line.figure()) + " " + line.unit(),
                    line.peer(),
                    number(line.peerFigure()) + " " + line.unit(),
                    ratio(line.ratio()),
                    ratio(line.lowestRatio()),
                    ratio(line.highestRatio()),
                    line.limit(),
                    line.holds() ? "holds" : "DOES NOT HOLD");
        }
        return Stream.of(on.lines(), List.of(""), table.lines()).flatMap(List::stream).toList();
    }

    /** For a program: one object a line, each with what it was measured on. */
    public List<String> json() {
        return lines.stream().map(this::json).map(ObjectNode::toString).toList();
    }

    private ObjectNode json(Line line) {
        var json =
                JSON.createObjectNode()
                        .put("name", line.name())
                        .put("value", line.figure())
                        .put("unit", line.unit())
                        .put("peer", line.peer())
                        .put("peerValue", line.peerFigure())
                        .put("ratio", line.ratio())
                        .put("limit", line.limit().toString())
                        .put("holds", line.holds());
        json.set("rounds", JSON.valueToTree(line.rounds()));
        json.set("settings", JSON.valueToTree(settings));
        return json;
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 100 ? "%,.2f" : "%,.0f", figure);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
