package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.coverage.TrajectoryCourse;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.history.TrajectoryHistory;
import nl.trajectoryledger.query.pages.timeline.Flags;
import nl.trajectoryledger.query.pages.timeline.Happened;
import nl.trajectoryledger.query.pages.timeline.TimelineDrawing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The trajectory that a page goes into: what is drawn, and the tables that say the same. */
record Detail(
        TrajectoryCoverage answer,
        TrajectoryCourse course,
        TrajectoryHistory history,
        Map<FactId, Instant> recorded,
        Map<FactId, String> decisions,
        List<Happened> events) {

    static Detail of(Dossier dossier, TrajectoryCoverage answer) {
        int place = dossier.report().trajectories().indexOf(answer);
        var history = dossier.history().trajectory(answer.trajectory()).orElseThrow();
        var validOn = dossier.moment().validOn();
        var cutoff = validOn == null ? LocalDate.MAX : validOn;
        var recorded = new HashMap<FactId, Instant>();
        for (RecordedEvent each : dossier.stream()) {
            recorded.put(each.event().factId(), each.recordedAt());
        }
        return new Detail(
                answer,
                dossier.examined().courses().get(place),
                history,
                recorded,
                decisions(history, cutoff),
                Flags.of(history, cutoff));
    }

    private static Map<FactId, String> decisions(TrajectoryHistory history, LocalDate cutoff) {
        var decisions = new HashMap<FactId, String>();
        history.decisions().stream()
                .filter(decision -> !decision.date().isAfter(cutoff))
                .sorted(Comparator.comparing(ClaimDecided::date))
                .forEach(one -> decisions.put(one.session(), one.verdict().name()));
        return decisions;
    }

    TimelineDrawing drawing(Dossier dossier) {
        return new TimelineDrawing(
                answer, course, dossier.examined().insurances(), events, decisions);
    }

    List<SessionRow> rows() {
        return answer.sessions().stream()
                .map(
                        one ->
                                new SessionRow(
                                        one,
                                        decisions.getOrDefault(one.session(), ""),
                                        recorded.get(one.session())))
                .toList();
    }
}
