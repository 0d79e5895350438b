package nl.trajectoryledger.deploy.commands;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a replay came to, as a person reads it. */
record ReplayText(ReplayAnswer answer) {

    private static final int MOST = ReplayAnswer.MOST_SHOWN;

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(judges().lines());
        lines.add("");
        lines.addAll(numbers().lines());
        changes(lines, "sessions (zittingen)", answer.totals().get("sessionVerdicts"));
        changes(lines, "next treatments (volgende)", answer.totals().get("nextVerdicts"));
        if (!answer.first().isEmpty()) {
            lines.add("");
            lines.add("the first of the list (lijst)");
            indented(lines, list());
        }
        lines.add("");
        lines.addAll(receipt().lines());
        return lines;
    }

    private TextTable judges() {
        var receipt = answer.receipt();
        var table = new TextTable().row("", "in force (van kracht)", "other (ander)");
        for (var field : List.of("rulebook", "rulebookHash", "codes", "codesHash")) {
            table.row(
                    field,
                    receipt.get("present").get(field).asString(),
                    receipt.get("other").get(field).asString());
        }
        return table;
    }

    private TextTable numbers() {
        var totals = answer.totals();
        var table = new TextTable().row("", "judged (beoordeeld)", "changed (gewijzigd)");
        table.row(
                "patients (verzekerden)",
                totals.get("patients").asLong(),
                totals.get("patientsChanged").asLong());
        table.row(
                "trajectories (trajecten)",
                totals.get("trajectories").asLong(),
                totals.get("trajectoriesChanged").asLong());
        table.row(
                "sessions (zittingen)",
                totals.get("sessions").asLong(),
                totals.get("sessionsChanged").asLong());
        if (answer.unread() > 0) {
            table.row("not judged (niet beoordeeld)", answer.unread(), "");
        }
        return table;
    }

    private static void changes(List<String> lines, String what, JsonNode counted) {
        if (counted.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(what);
        by(lines, "", List.of(), counted);
        by(lines, "insurer (verzekeraar)", List.of("insurer"), counted);
        by(lines, "rule (regel)", List.of("rule"), counted);
        by(lines, "diagnosis (DCSPH)", List.of("diagnosis"), counted);
    }

    /** What changes alike, counted together by some of what is known, the most frequent first. */
    private static void by(List<String> lines, String heading, List<String> by, JsonNode counted) {
        var fields = Stream.concat(by.stream(), Stream.of("from", "to")).toList();
        Map<List<String>, Long> numbers =
                counted.valueStream()
                        .collect(
                                groupingBy(
                                        one ->
                                                fields.stream()
                                                        .map(field -> one.get(field).asString("-"))
                                                        .toList(),
                                        summingLong(one -> one.get("number").asLong())));
        var table = new TextTable();
        table.row(
                cells(
                        heading,
                        by.isEmpty() ? List.of("from", "to") : fields.subList(1, 3),
                        "number"));
        numbers.entrySet().stream()
                .sorted(
                        Map.Entry.<List<String>, Long>comparingByValue(reverseOrder())
                                .thenComparing(comparing(each -> each.getKey().toString())))
                .limit(MOST)
                .forEach(each -> table.row(row(by, each)));
        indented(lines, table);
        if (numbers.size() > MOST) {
            lines.add("  ... and %d more, see --json".formatted(numbers.size() - MOST));
        }
    }

    private static Object[] cells(String first, List<String> rest, Object last) {
        return Stream.concat(Stream.concat(Stream.of(first), rest.stream()), Stream.of(last))
                .toArray();
    }

    private static Object[] row(List<String> by, Map.Entry<List<String>, Long> each) {
        var values = each.getKey();
        return by.isEmpty()
                ? cells("", values, each.getValue())
                : cells(values.getFirst(), values.subList(1, 3), each.getValue());
    }

    private TextTable list() {
        var table =
                new TextTable()
                        .row("patient", "trajectory", "date", "rule", "diagnosis", "from", "to");
        answer.first().stream()
                .flatMap(ReplayText::rows)
                .limit(MOST)
                .forEach(row -> table.row(row.toArray()));
        return table;
    }

    private static Stream<List<Object>> rows(JsonNode line) {
        return line.get("trajectories")
                .valueStream()
                .flatMap(
                        trajectory ->
                                Stream.concat(
                                                trajectory.get("sessions").valueStream(),
                                                Stream.of(trajectory))
                                        .filter(each -> !each.get("from").equals(each.get("to")))
                                        .map(each -> row(line, trajectory, each)));
    }

    private static List<Object> row(JsonNode line, JsonNode trajectory, JsonNode change) {
        return List.of(
                line.get("patient").asString(),
                trajectory.get("trajectory").asString(),
                change.has("date") ? change.get("date").asString() : "next",
                change.get("rule").asString(),
                change.get("diagnosis").asString(),
                change.get("from").asString(),
                change.get("to").asString());
    }

    private TextTable receipt() {
        var receipt = answer.receipt();
        var table = new TextTable().row("receipt (bewijs)", "");
        for (var field :
                List.of("engine", "upTo", "events", "patients", "eventsRoot", "resultHash")) {
            table.row("  " + field, receipt.get(field).asString());
        }
        return table;
    }

    private static void indented(List<String> lines, TextTable table) {
        table.lines().forEach(line -> lines.add("  " + line));
    }
}
