package nl.trajectoryledger.query.reading;

import static java.util.Comparator.comparing;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.Examination;
import nl.trajectoryledger.query.coverage.Task;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import java.util.List;

/**
 * One patient's rows of the read tables, derived from the whole stream at once: pure, and the same
 * for the live projection and for a rebuild.
 */
public final class Derivation {

    private final PatientId patient;
    private final long asOfSequence;
    private final Rulebook rulebook;
    private final List<TrajectoryStatus> rows;
    private final List<WorklistRow> worklistRows;

    private Derivation(
            PatientId patient,
            long asOfSequence,
            Rulebook rulebook,
            List<TrajectoryStatus> rows,
            List<WorklistRow> worklistRows) {
        this.patient = patient;
        this.asOfSequence = asOfSequence;
        this.rulebook = rulebook;
        this.rows = rows;
        this.worklistRows = worklistRows;
    }

    /** Derives the rows of a patient whose stream is not empty. */
    public static Derivation of(PatientId patient, List<RecordedEvent> stream, Rulebook rulebook) {
        var history = PatientHistory.of(stream, null);
        long last = stream.getLast().sequence();
        return Coverage.examine(history, rulebook, null)
                .map(examined -> of(patient, history, last, rulebook, examined))
                .orElseGet(() -> new Derivation(patient, last, rulebook, List.of(), List.of()));
    }

    private static Derivation of(
            PatientId patient,
            PatientHistory history,
            long last,
            Rulebook rulebook,
            Examination examined) {
        var report = examined.report();
        // With a file that nothing more is recorded in nobody has anything to do.
        var tasks = history.isErased() ? List.<Task>of() : examined.tasks(report);
        var rows =
                report.trajectories().stream()
                        .map(
                                answer ->
                                        TrajectoryStatus.of(
                                                patient,
                                                history.trajectory(answer.trajectory())
                                                        .orElseThrow(),
                                                answer,
                                                last,
                                                rulebook))
                        .sorted(comparing(TrajectoryStatus::trajectory))
                        .toList();
        return new Derivation(
                patient,
                last,
                rulebook,
                rows,
                tasks.stream().map(task -> WorklistRow.of(patient, task)).toList());
    }

    /** Whose rows these are. */
    public PatientId patient() {
        return patient;
    }

    /** The last event of the stream that was seen. */
    long asOfSequence() {
        return asOfSequence;
    }

    /** The rulebook the patient was judged by. */
    String rulebookHash() {
        return rulebook.hash();
    }

    /** The list of diagnosis codes it went by. */
    String codesHash() {
        return rulebook.codes().hash();
    }

    List<TrajectoryStatus> rows() {
        return rows;
    }

    List<WorklistRow> worklistRows() {
        return worklistRows;
    }

    /** How many trajectories these are. */
    public int size() {
        return rows.size();
    }
}
