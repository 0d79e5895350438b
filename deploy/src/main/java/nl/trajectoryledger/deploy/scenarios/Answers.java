package nl.trajectoryledger.deploy.scenarios;

import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.CoverageReport;
import nl.trajectoryledger.query.coverage.SessionCoverage;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the ledger answers about one patient; an answer is worked out once per pair of times. */
final class Answers {

    private static final JsonMapper JSON = new JsonMapper();

    private record Times(@Nullable Instant knownAt, @Nullable LocalDate validOn) {}

    private final Map<@Nullable Instant, PatientHistory> histories = new HashMap<>();
    private final Map<Times, CoverageReport> reports = new HashMap<>();
    private final List<RecordedEvent> events;
    private final Rulebook rulebook;

    Answers(List<RecordedEvent> events, Rulebook rulebook) {
        this.events = events;
        this.rulebook = rulebook;
    }

    /** The fields of the answer to an expectation. */
    ObjectNode to(Expectation.OfAnswer expectation) {
        return switch (expectation) {
            case Expectation.OfTrajectory trajectory -> to(trajectory);
            case Expectation.OfSession session -> to(session);
        };
    }

    private ObjectNode to(Expectation.OfTrajectory asked) {
        var report = report(asked);
        return report.trajectories().stream()
                .filter(trajectory -> trajectory.keys().contains(asked.trajectory()))
                .findFirst()
                .map(trajectory -> as(asked.trajectory(), trajectory))
                .orElseGet(() -> unknownTrajectory(report));
    }

    /** The therapist of a next treatment is that of the intake under the key asked for. */
    private ObjectNode as(TrajectoryKey key, TrajectoryCoverage trajectory) {
        ObjectNode answer = JSON.valueToTree(trajectory);
        answer.set("next", JSON.valueToTree(trajectory.nextByKey().get(key)));
        return answer;
    }

    /** Nothing but who insures the patient. */
    private ObjectNode unknownTrajectory(CoverageReport report) {
        var nothing = JSON.createObjectNode().put("treatments", 0);
        nothing.putArray("findings");
        nothing.set("insurer", JSON.valueToTree(report.insurer()));
        return nothing;
    }

    private ObjectNode to(Expectation.OfSession asked) {
        var sessions =
                report(asked).trajectories().stream()
                        .flatMap(trajectory -> trajectory.sessions().stream())
                        .filter(session -> isMeant(session, asked))
                        .toList();
        return switch (sessions.size()) {
            case 0 -> unknownSession();
            case 1 -> JSON.valueToTree(sessions.getFirst());
            default -> throw new Unanswerable("several sessions on that day: name the id");
        };
    }

    private static boolean isMeant(SessionCoverage session, Expectation.OfSession asked) {
        return session.trajectory().equals(asked.trajectory())
                && session.date().equals(asked.date())
                && (asked.id() == null || asked.id().equals(session.id()));
    }

    private ObjectNode unknownSession() {
        var nothing = JSON.createObjectNode();
        nothing.putArray("reasons");
        nothing.putArray("findings");
        return nothing;
    }

    private CoverageReport report(Expectation.OfAnswer asked) {
        return reports.computeIfAbsent(new Times(asked.knownAt(), asked.validOn()), this::assess);
    }

    private CoverageReport assess(Times times) {
        var history =
                histories.computeIfAbsent(times.knownAt(), at -> PatientHistory.of(events, at));
        try {
            return Coverage.of(history, rulebook, times.validOn());
        } catch (IllegalStateException ruleMissing) {
            throw new Unanswerable(String.valueOf(ruleMissing.getMessage()));
        }
    }
}
