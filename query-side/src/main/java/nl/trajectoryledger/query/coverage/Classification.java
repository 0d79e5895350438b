package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.query.rulebook.ClassNumbers;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** The class of COPD on a day. */
final class Classification {

    private final PatientCase patient;
    private final Counters counters;

    Classification(PatientCase patient, Counters counters) {
        this.patient = patient;
        this.counters = counters;
    }

    /**
     * The trajectory's own class, or else the latest on a trajectory of the same counter, with what
     * it gives; empty if none is known.
     */
    Optional<ClassNumbers> on(
            TrajectoryCase trajectory, Standing standing, ClassYears terms, LocalDate day) {
        return assessed(trajectory, standing, day).flatMap(made -> terms.of(made.value(), day));
    }

    /** The assessment that says the class. */
    Optional<AssessmentMade> assessed(TrajectoryCase trajectory, Standing standing, LocalDate day) {
        var own = trajectory.assessments().latest(Measure.GOLD_CLASS, day);
        return Optional.ofNullable(own).or(() -> shared(standing, day));
    }

    private Optional<AssessmentMade> shared(Standing standing, LocalDate day) {
        return patient.trajectories().stream()
                .filter(one -> counters.concerns(standing.version(), one, day))
                .map(one -> one.assessments().latest(Measure.GOLD_CLASS, day))
                .filter(Objects::nonNull)
                .max(
                        Comparator.comparing(AssessmentMade::date)
                                .thenComparing(AssessmentMade::factId));
    }
}
