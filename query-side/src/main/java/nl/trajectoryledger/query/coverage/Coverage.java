package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

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
        var day = validOn == null ? history.latestDate() : validOn;
        if (day == null) {
            return new CoverageReport(rulebook.version(), rulebook.hash(), null, null, List.of());
        }
        var cutoff = validOn == null ? LocalDate.MAX : validOn;
        var patient = new PatientCase(history, rulebook, cutoff);
        var rules = new RuleFinder(patient);
        var judge = new Judge(patient, rules, new Counters(patient, rules));
        var verdicts = new Verdicts(patient, judge, cutoff);
        return new CoverageReport(
                rulebook.version(),
                rulebook.hash(),
                day,
                patient.insurance().insurerOn(day),
                patient.trajectories().stream()
                        .map(
                                trajectory ->
                                        new TrajectoryAnswer(patient, rules, judge, verdicts)
                                                .of(trajectory, day, cutoff))
                        .toList());
    }
}
