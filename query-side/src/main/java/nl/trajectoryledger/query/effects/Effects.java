package nl.trajectoryledger.query.effects;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.CoverageReport;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Says what rows of a file would change for one patient. Before and after are judged by {@link
 * Coverage} like everything else, for the same day: the latest of all the facts.
 */
public final class Effects {

    /** With more rows of one patient, some are taken together, or judging would never end. */
    private static final int MOST_STEPS = 500;

    private final @Nullable PatientId patient;
    private final Rulebook rulebook;
    private final List<RecordedEvent> known;
    private final @Nullable LocalDate day;

    private Effects(
            @Nullable PatientId patient,
            Rulebook rulebook,
            List<RecordedEvent> known,
            @Nullable LocalDate day) {
        this.patient = patient;
        this.rulebook = rulebook;
        this.known = known;
        this.day = day;
    }

    /**
     * Tells the effect of each row, and answers what all of them come to.
     *
     * @param patient null for one whom the rows introduce
     * @param held what the ledger holds of the patient
     * @param rows in the order of the file
     */
    public static List<TrajectoryEffect> of(
            @Nullable PatientId patient,
            List<RecordedEvent> held,
            List<RehearsedRow> rows,
            Rulebook rulebook,
            Consumer<Effect> each) {
        var all = new ArrayList<>(held);
        rows.forEach(row -> all.addAll(row.events()));
        var day = latest(PatientHistory.of(held, null), PatientHistory.of(all, null));
        return new Effects(patient, rulebook, new ArrayList<>(held), day).tell(rows, each);
    }

    private static @Nullable LocalDate latest(PatientHistory one, PatientHistory other) {
        return Stream.of(one, other)
                .map(PatientHistory::latestDate)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private List<TrajectoryEffect> tell(List<RehearsedRow> rows, Consumer<Effect> each) {
        var first = report();
        var before = first;
        int together = Math.ceilDiv(rows.size(), MOST_STEPS);
        for (int from = 0; from < rows.size(); from += together) {
            var step = rows.subList(from, Math.min(from + together, rows.size()));
            step.forEach(row -> known.addAll(row.events()));
            var after = report();
            each.accept(effect(step, new Comparison(before, after).effects()));
            before = after;
        }
        return new Comparison(first, before).effects();
    }

    private Effect effect(List<RehearsedRow> step, List<TrajectoryEffect> changes) {
        return new Effect(
                step.getFirst().row(),
                step.getLast().row(),
                patient,
                changes,
                EffectText.ENGLISH.of(changes),
                EffectText.DUTCH.of(changes));
    }

    private CoverageReport report() {
        return Coverage.of(PatientHistory.of(known, null), rulebook, day);
    }
}
