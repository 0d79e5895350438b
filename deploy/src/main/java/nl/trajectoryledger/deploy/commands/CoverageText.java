package nl.trajectoryledger.deploy.commands;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.query.coverage.CoverageReport;
import nl.trajectoryledger.query.coverage.SessionCoverage;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;

import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A patient's counts and coverage as a person reads them. */
final class CoverageText {

    private final PrintWriter out;

    CoverageText(PrintWriter out) {
        this.out = out;
    }

    void print(CoverageReport report) {
        out.printf("insurer (verzekeraar)   %s%n", text(report.insurer()));
        out.printf(
                "rulebook                %s (%s)%n",
                report.rulebookVersion(), report.rulebookHash());
        out.printf("codes (DCSPH)           %s (%s)%n", report.codes(), report.codesHash());
        if (report.trajectories().isEmpty()) {
            out.println("The ledger knows no trajectory of this patient at that moment.");
        }
        report.trajectories().forEach(this::print);
    }

    private void print(TrajectoryCoverage trajectory) {
        out.println();
        out.printf("Trajectory %s on %s%n", joined(trajectory.keys(), " = "), trajectory.validOn());
        var counts =
                new TextTable()
                        .row("  treatments (behandelingen)", trajectory.treatments())
                        .row("  diagnosis (DCSPH)", inWords(trajectory.diagnosis()))
                        .row("  rule (regel)", trajectory.rule())
                        .row("  used (verbruikt)", of(trajectory.used(), trajectory.limit()))
                        .row("  remaining (over)", trajectory.remaining())
                        .row("  window (periode)", window(trajectory))
                        .row("  next treatment (volgende)", trajectory.next());
        counts.lines().forEach(out::println);
        if (!trajectory.sessions().isEmpty()) {
            sessions(trajectory.sessions()).lines().forEach(line -> out.println("  " + line));
        }
        explain(trajectory);
    }

    private static TextTable sessions(Collection<SessionCoverage> sessions) {
        var table =
                new TextTable().row("date", "no.", "verdict", "payer", "code", "why", "findings");
        for (var session : sessions) {
            table.row(
                    session.date(),
                    session.number(),
                    session.verdict(),
                    session.payer(),
                    session.entitlementCode(),
                    joined(session.reasons(), " "),
                    joined(session.findings(), " "));
        }
        return table;
    }

    /** Every name that stands above, once, in a sentence. */
    private void explain(TrajectoryCoverage trajectory) {
        var sentences = new LinkedHashMap<String, String>();
        sentences.put(trajectory.next().name(), Sentences.of(trajectory.next()));
        for (var session : trajectory.sessions()) {
            if (session.verdict() != null) {
                sentences.put(session.verdict().name(), Sentences.of(session.verdict()));
            }
            session.reasons().forEach(reason -> sentences.put(reason.name(), Sentences.of(reason)));
        }
        trajectory
                .findings()
                .forEach(finding -> sentences.put(finding.name(), Sentences.of(finding)));
        print(sentences);
    }

    private void print(Map<String, String> sentences) {
        var table = new TextTable();
        sentences.forEach(table::row);
        table.lines().forEach(line -> out.println("  " + line));
    }

    private static @Nullable String inWords(@Nullable DcsphCode diagnosis) {
        return diagnosis == null
                ? null
                : "%s %s".formatted(diagnosis, DcsphList.builtIn().label(diagnosis));
    }

    private static @Nullable String of(@Nullable Integer used, @Nullable Integer limit) {
        return used == null && limit == null ? null : text(used) + " of " + text(limit);
    }

    private static @Nullable String window(TrajectoryCoverage trajectory) {
        return trajectory.windowFrom() == null
                ? null
                : "%s to %s".formatted(trajectory.windowFrom(), trajectory.windowUntil());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static @Nullable String joined(Collection<?> names, String by) {
        return names.isEmpty()
                ? null
                : names.stream().map(Object::toString).sorted().collect(joining(by));
    }
}
