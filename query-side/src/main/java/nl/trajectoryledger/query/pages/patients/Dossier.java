package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.CoverageReport;
import nl.trajectoryledger.query.coverage.Examination;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One patient, looked at from a moment and judged.
 *
 * @param stream everything the ledger holds, whenever it was recorded
 * @param history what was known at the moment
 */
record Dossier(
        PatientId patient,
        Moment moment,
        Rulebook rulebook,
        List<RecordedEvent> stream,
        PatientHistory history,
        Examination examined,
        CoverageReport report) {

    /** Nothing if no fact with a date was known. */
    static Optional<Dossier> of(
            PatientId patient, List<RecordedEvent> stream, Moment moment, Rulebook rulebook) {
        var history = PatientHistory.of(stream, moment.knownAt());
        return Coverage.examine(history, rulebook, moment.validOn())
                .map(
                        examined ->
                                new Dossier(
                                        patient,
                                        moment,
                                        rulebook,
                                        stream,
                                        history,
                                        examined,
                                        examined.report()));
    }

    /** Where a trajectory known by a key stands in the answer; else the one treated last. */
    Optional<TrajectoryCoverage> trajectory(String key) {
        return report.trajectories().stream()
                .filter(one -> one.keys().stream().anyMatch(known -> known.value().equals(key)))
                .findFirst()
                .or(
                        () ->
                                report.trajectories().stream()
                                        .max(Comparator.comparing(Dossier::lastSession)));
    }

    private static String lastSession(TrajectoryCoverage one) {
        return one.sessions().isEmpty() ? "" : one.sessions().getLast().date().toString();
    }
}
