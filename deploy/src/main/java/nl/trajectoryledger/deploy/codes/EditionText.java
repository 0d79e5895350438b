package nl.trajectoryledger.deploy.codes;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.deploy.commands.TextTable;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** What an edition changes, as a person reads it. */
final class EditionText {

    private static final int MOST_CODES = 20;

    private EditionText() {}

    static List<String> changes(JsonNode answer) {
        var lines = new ArrayList<String>();
        lines.add(
                "DCSPH edition %s, from %s%s: %s"
                        .formatted(
                                answer.get("name").asString(),
                                answer.get("validFrom").asString(),
                                until(answer.get("until")),
                                outcome(answer)));
        lines.add(
                "%d codes, %d of them open; against edition %s:"
                        .formatted(
                                answer.get("codes").asLong(),
                                answer.get("open").asLong(),
                                answer.get("against").asString()));
        lines.addAll(table(answer.get("changes")).lines());
        lines.addAll(next(answer));
        return lines;
    }

    private static TextTable table(JsonNode changes) {
        return new TextTable()
                .row("  opened (opengezet)", of(changes.get("opened")))
                .row("  closed (dichtgezet)", of(changes.get("closed")))
                .row("  other clauses (bijlage 1)", of(changes.get("otherClauses")))
                .row("  other codes (aanspraak)", of(changes.get("otherPermitted")))
                .row("  open for others (doelgroep)", of(changes.get("otherRestriction")))
                .row("  other side (links/rechts)", of(changes.get("otherBodySide")))
                .row("  new (nieuw)", of(changes.get("added")))
                .row("  gone (vervallen)", of(changes.get("gone")))
                .row("  other words (omschrijving)", of(changes.get("otherWords")));
    }

    private static String until(@Nullable JsonNode last) {
        return last == null || last.isNull() ? "" : " until " + last.asString();
    }

    private static String outcome(JsonNode answer) {
        return switch (answer.get("state").asString()) {
            case "recorded" -> "recorded";
            case "repeated" -> "it holds already, nothing recorded";
            default -> "dry run, nothing recorded";
        };
    }

    private static String of(JsonNode codes) {
        var some =
                codes.valueStream().limit(MOST_CODES).map(JsonNode::asString).collect(joining(" "));
        var more = codes.size() > MOST_CODES ? " ..." : "";
        return codes.isEmpty() ? "0" : "%d: %s%s".formatted(codes.size(), some, more);
    }

    private static List<String> next(JsonNode answer) {
        return answer.get("state").asString().equals("recorded")
                ? List.of(
                        "Answers go by %s within seconds."
                                .formatted(answer.get("codeLists").asString()),
                        "The query side makes its read tables anew by itself; ledger rebuild"
                                + " --compare tells when all rows are as the events say.")
                : List.of();
    }
}
