package nl.trajectoryledger.deploy.worklists;

import static java.util.stream.Collectors.joining;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** A page of a worklist as a person reads it. */
final class WorklistText {

    private final String language;
    private final boolean letters;

    WorklistText(String language, boolean letters) {
        this.language = language;
        this.letters = letters;
    }

    List<String> lines(JsonNode page) {
        var lines = new ArrayList<String>();
        lines.add(said(page.get("title")));
        for (var row : page.get("rows")) {
            lines.add("");
            row(row, lines);
        }
        if (!page.get("next").isNull()) {
            lines.add("");
            lines.add("more rows follow: --page " + page.get("next").asString());
        }
        return lines;
    }

    private void row(JsonNode row, List<String> lines) {
        lines.add(
                "%s  patient %s  trajectory %s"
                        .formatted(
                                row.get("since").asString(),
                                row.get("patient").asString(),
                                row.get("trajectory").asString()));
        lines.add("  " + said(row.get("why")));
        lines.add("  " + said(row.get("next")));
        for (var candidate : row.path("candidates")) {
            lines.add("    " + candidate(candidate));
        }
        var act = row.get("act");
        lines.add("  %s and: %s".formatted(act.get("fact"), missing(act)));
        if (letters && row.hasNonNull("request")) {
            said(row.get("request"))
                    .lines()
                    .map(line -> ("    " + line).stripTrailing())
                    .forEach(lines::add);
        }
    }

    private static String candidate(JsonNode candidate) {
        return "%s  %s%s"
                .formatted(
                        candidate.get("code").asString(),
                        candidate.get("label").asString(),
                        candidate.get("stated").asBoolean() ? " (named by the list)" : "");
    }

    private static String missing(JsonNode act) {
        return act.get("missing").valueStream().map(JsonNode::asString).collect(joining(", "));
    }

    private String said(JsonNode texts) {
        return texts.get(language).asString();
    }
}
