package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Judges a patient's history by a rulebook: the one place where treatments are counted. */
public final class Coverage {

    private Coverage() {}

    /**
     * Counts and verdicts of one patient.
     *
     * @param validOn sessions and facts up to this day; null for all, and then each trajectory is
     *     answered for the latest business date of the patient's facts
     */
    public static CoverageReport of(
            PatientHistory history, Rulebook rulebook, @Nullable LocalDate validOn) {
        return examine(history, rulebook, validOn)
                .map(Examination::report)
                .orElse(CoverageReport.by(rulebook, null, null, List.of()));
    }

    /**
     * The same, with the reasons to ask for.
     *
     * @return empty if no fact has a date and no day is asked
     */
    public static Optional<Examination> examine(
            PatientHistory history, Rulebook rulebook, @Nullable LocalDate validOn) {
        return Optional.ofNullable(validOn == null ? history.latestDate() : validOn)
                .map(
                        day ->
                                new Examination(
                                        history,
                                        rulebook,
                                        day,
                                        validOn == null ? LocalDate.MAX : validOn));
    }
}
