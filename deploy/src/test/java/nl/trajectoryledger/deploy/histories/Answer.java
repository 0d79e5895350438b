package nl.trajectoryledger.deploy.histories;

import static java.util.stream.Collectors.toCollection;

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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the ledger answers, in the lines by which a scenario file would expect it: one for each key
 * of a trajectory and one for each session. The ledger's own numbering is not among them.
 */
final class Answer {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> ofTrajectory;
    private final List<String> ofSession;
    private final @Nullable LocalDate validOn;

    private Answer(List<String> ofTrajectory, List<String> ofSession, @Nullable LocalDate validOn) {
        this.ofTrajectory = ofTrajectory;
        this.ofSession = ofSession;
        this.validOn = validOn;
    }

    static CoverageReport report(List<RecordedEvent> events, @Nullable LocalDate validOn) {
        return Coverage.of(PatientHistory.of(events, null), Rulebook.builtIn(), validOn);
    }

    /** Everything that a scenario can expect. */
    static List<String> full(List<Statement> story, @Nullable LocalDate validOn) {
        var answer =
                new Answer(
                        List.of(
                                "treatments",
                                "rule",
                                "used",
                                "limit",
                                "remaining",
                                "windowFrom",
                                "windowUntil",
                                "next",
                                "diagnosis",
                                "insurer",
                                "findings"),
                        List.of(
                                "number",
                                "verdict",
                                "payer",
                                "reasons",
                                "entitlementCode",
                                "findings"),
                        validOn);
        return answer.lines(Door.events(story));
    }

    /** How many treatments each trajectory has, and the number of each session. */
    static List<String> counts(List<Statement> story, LocalDate validOn) {
        return new Answer(List.of("treatments"), List.of("number"), validOn)
                .lines(Door.events(story));
    }

    private List<String> lines(List<RecordedEvent> events) {
        return report(events, validOn).trajectories().stream().flatMap(this::of).sorted().toList();
    }

    private Stream<String> of(TrajectoryCoverage trajectory) {
        ObjectNode told = JSON.valueToTree(trajectory);
        var keys =
                trajectory.keys().stream()
                        .map(
                                key -> {
                                    var line = JSON.createObjectNode();
                                    line.put("trajectory", key.value());
                                    line.put("validOn", trajectory.validOn().toString());
                                    var next = trajectory.nextByKey().get(key);
                                    told.put("next", String.valueOf(next));
                                    return with(ofTrajectory, told, line);
                                });
        return Stream.concat(keys, trajectory.sessions().stream().map(this::of));
    }

    private String of(SessionCoverage session) {
        var line = JSON.createObjectNode();
        line.putObject("session")
                .put("trajectory", session.trajectory().value())
                .put("date", session.date().toString());
        if (session.id() != null) {
            line.withObject("session").put("id", session.id());
        }
        if (validOn != null) {
            line.put("validOn", validOn.toString());
        }
        return with(ofSession, JSON.valueToTree(session), line);
    }

    private static String with(List<String> fields, ObjectNode told, ObjectNode line) {
        for (var field : fields) {
            var value = told.get(field);
            if (value.isArray()) {
                var names = line.putArray(field);
                value.valueStream().map(name -> name.asString()).sorted().forEach(names::add);
            } else {
                line.set(field, value);
            }
        }
        return line.toString();
    }

    /** The lines of one answer that the other has not, those that are there twice counted. */
    static List<String> missing(List<String> lines, List<String> other) {
        var left = lines.stream().collect(toCollection(ArrayList::new));
        other.forEach(left::remove);
        return left;
    }
}
