package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.Session;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The three counts of a trajectory: what the law counts, what each practice recorded, what each
 * insurer sees, with the treatments that make them differ.
 */
public final class Counts {

    private final PatientHistory history;
    private final PatientCase patient;
    private final LocalDate day;
    private final LocalDate cutoff;

    private Counts(PatientHistory history, Rulebook rulebook, LocalDate day, LocalDate cutoff) {
        this.history = history;
        this.patient = new PatientCase(history, rulebook, cutoff);
        this.day = day;
        this.cutoff = cutoff;
    }

    /**
     * The counts of every trajectory of a patient.
     *
     * @param validOn sessions and facts up to this day; null for all
     */
    public static CountsReport of(
            PatientHistory history, Rulebook rulebook, @Nullable LocalDate validOn) {
        var day = validOn == null ? history.latestDate() : validOn;
        if (day == null) {
            return new CountsReport(rulebook.version(), rulebook.hash(), null, List.of());
        }
        var cutoff = validOn == null ? LocalDate.MAX : validOn;
        var counts = new Counts(history, rulebook, day, cutoff);
        return new CountsReport(
                rulebook.version(),
                rulebook.hash(),
                day,
                counts.patient.trajectories().stream().map(counts::of).toList());
    }

    private TrajectoryCounts of(TrajectoryCase trajectory) {
        var legal = CountedTreatments.legal(trajectory, cutoff);
        var keys = trajectory.history().keys();
        return new TrajectoryCounts(
                keys.getFirst(),
                keys,
                legal.size(),
                practices(trajectory).stream()
                        .map(practice -> ofPractice(practice, trajectory, legal))
                        .toList(),
                insurers(trajectory).stream()
                        .map(insurer -> ofInsurer(insurer, trajectory, legal))
                        .toList());
    }

    private PracticeCount ofPractice(
            AgbCode practice, TrajectoryCase trajectory, CountedTreatments legal) {
        var recorded = legal.onlySessions(session -> trajectory.practice(session).equals(practice));
        return new PracticeCount(
                practice, recorded.size(), legal.without(recorded), recorded.without(legal));
    }

    private InsurerCount ofInsurer(
            UzoviCode insurer, TrajectoryCase trajectory, CountedTreatments legal) {
        var visible = patient.rulebook().parameters().on(day, insurer).visibleSessions();
        var seen =
                new InsurerView(insurer, visible.value().seen(), patient.insurance(), cutoff)
                        .of(trajectory);
        return new InsurerCount(
                insurer, visible, seen.size(), legal.without(seen), seen.without(legal));
    }

    private Set<AgbCode> practices(TrajectoryCase trajectory) {
        var practices = new TreeSet<>(Comparator.comparing(AgbCode::value));
        trajectory.intakes().stream().map(IntakeHeld::practice).forEach(practices::add);
        trajectory.sessions().stream()
                .filter(Session::counts)
                .map(trajectory::practice)
                .forEach(practices::add);
        return practices;
    }

    /** Everyone who insures the patient, or decided on or was told of the trajectory. */
    private Set<UzoviCode> insurers(TrajectoryCase trajectory) {
        var insurers = new TreeSet<UzoviCode>();
        history.insurances().stream()
                .filter(period -> !period.from().isAfter(cutoff))
                .map(InsuranceStarted::insurer)
                .forEach(insurers::add);
        trajectory.history().decisions().stream()
                .filter(decision -> !decision.date().isAfter(cutoff))
                .map(ClaimDecided::insurer)
                .forEach(insurers::add);
        trajectory
                .history()
                .statements()
                .forEach(
                        statement ->
                                insurers.addAll(
                                        InsurerView.toldOf(statement, patient.insurance())));
        return insurers;
    }
}
