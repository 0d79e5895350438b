package nl.trajectoryledger.deploy.commands;

import nl.trajectoryledger.query.coverage.CoverageReport;
import nl.trajectoryledger.query.coverage.SessionCoverage;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Why the verdicts on a patient's treatments are what they are, as a person reads it. */
final class ExplanationText {

    private final LedgerClient ledger;
    private final String coverage;
    private final String language;
    private final PrintWriter out;

    /**
     * @param coverage address of the patient's coverage
     * @param language {@code nl} or {@code en}
     */
    ExplanationText(LedgerClient ledger, String coverage, String language, PrintWriter out) {
        this.ledger = ledger;
        this.coverage = coverage;
        this.language = language;
        this.out = out;
    }

    /** The whole story: each treatment in few lines, then the next one of each trajectory. */
    void story(CoverageReport report, Query moment) throws InterruptedException {
        for (var trajectory : report.trajectories()) {
            for (var session : trajectory.sessions()) {
                if (session.verdict() != null) {
                    print(explain(moment.and("session", session.session().value())), "brief");
                }
            }
            print(explain(moment.and("trajectory", trajectory.keys().getLast())), "text");
        }
    }

    /** One treatment in full. */
    void one(Query asked) throws InterruptedException {
        print(explain(asked), "text");
    }

    private JsonNode explain(Query asked) throws InterruptedException {
        return ledger.get("%s/explain%s".formatted(coverage, asked.text()));
    }

    /** Every treatment whose answer is not the same at two moments, and what made it change. */
    void differences(String from, String to, Query asked) throws InterruptedException {
        var between = asked.and("from", from).and("to", to);
        if (asked.names("session") || asked.names("trajectory")) {
            print(difference(between), "text");
            return;
        }
        var changed = changed(report(from), report(to));
        for (int session : changed) {
            out.println("session " + session);
            print(difference(between.and("session", session)), "text");
        }
        if (changed.isEmpty()) {
            out.println("No verdict differs between the two moments.");
        }
    }

    private JsonNode difference(Query asked) throws InterruptedException {
        return ledger.get("%s/difference%s".formatted(coverage, asked.text()));
    }

    private CoverageReport report(String knownAt) throws InterruptedException {
        var query = new Query().and("knownAt", knownAt).text();
        return ledger.get(coverage + query, CoverageReport.class);
    }

    private static Set<Integer> changed(CoverageReport one, CoverageReport other) {
        var changed = new TreeSet<Integer>();
        Stream.concat(sessions(one), sessions(other))
                .map(session -> session.session().value())
                .filter(fact -> !Objects.equals(answer(one, fact), answer(other, fact)))
                .forEach(changed::add);
        return changed;
    }

    private static Stream<SessionCoverage> sessions(CoverageReport report) {
        return report.trajectories().stream()
                .map(TrajectoryCoverage::sessions)
                .flatMap(List::stream)
                .filter(session -> session.verdict() != null);
    }

    /** What a difference is about; findings are none of it. */
    private static @Nullable List<Object> answer(CoverageReport report, int fact) {
        return sessions(report)
                .filter(session -> session.session().value() == fact)
                .findFirst()
                .map(
                        session ->
                                List.<Object>of(
                                        String.valueOf(session.number()),
                                        String.valueOf(session.verdict()),
                                        session.reasons(),
                                        String.valueOf(session.payer()),
                                        String.valueOf(session.entitlementCode())))
                .orElse(null);
    }

    private void print(JsonNode answer, String text) {
        answer.get(text).get(language).forEach(line -> out.println(line.asString()));
        out.println();
    }
}
