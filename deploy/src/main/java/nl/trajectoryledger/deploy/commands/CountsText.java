package nl.trajectoryledger.deploy.commands;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.query.coverage.CountShare;
import nl.trajectoryledger.query.coverage.CountedSession;
import nl.trajectoryledger.query.coverage.CountsReport;
import nl.trajectoryledger.query.coverage.TrajectoryCounts;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** The counts of the law, the practices and the insurers, and what makes them differ. */
final class CountsText {

    private final PrintWriter out;

    CountsText(PrintWriter out) {
        this.out = out;
    }

    void print(CountsReport report) {
        for (var trajectory : report.trajectories()) {
            out.println();
            out.printf(
                    "Trajectory %s on %s%n",
                    trajectory.keys().stream().map(Object::toString).collect(joining(" = ")),
                    report.validOn());
            print(trajectory);
        }
    }

    private void print(TrajectoryCounts counts) {
        var table = new TextTable();
        table.row("  by law (wettelijk)", counts.legal(), "");
        for (var one : counts.practices()) {
            table.row("  practice (praktijk) " + one.practice(), one.count(), "recorded");
            differences(one.missing(), one.extra()).forEach(line -> table.row("", "", line));
        }
        for (var one : counts.insurers()) {
            table.row(
                    "  insurer (verzekeraar) " + one.insurer(),
                    one.count(),
                    one.visible().value().seen().stream()
                            .map(Object::toString)
                            .collect(joining(", ", "sees what was ", "")));
            differences(one.missing(), one.extra()).forEach(line -> table.row("", "", line));
        }
        table.lines().forEach(out::println);
    }

    private static List<String> differences(CountShare missing, CountShare extra) {
        var lines = new ArrayList<String>();
        tell("not counted there", missing, lines);
        tell("counted there alone", extra, lines);
        return lines;
    }

    private static void tell(String heading, CountShare share, List<String> lines) {
        for (var stated : share.placed()) {
            lines.add(
                    "%s: %d stated from %s (fact %d)"
                            .formatted(
                                    heading,
                                    stated.treatments(),
                                    stated.startedOn(),
                                    stated.statement().value()));
        }
        for (var session : share.sessions()) {
            lines.add("%s: %s".formatted(heading, inWords(session)));
        }
    }

    private static String inWords(CountedSession session) {
        return "session of %s (%sfact %d)%s"
                .formatted(
                        session.date(),
                        session.id() == null ? "" : session.id() + ", ",
                        session.session().value(),
                        session.retracted() ? ", which never was" : "");
    }
}
