package nl.trajectoryledger.command.dossier;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the trajectory that a document means by practice, diagnosis and day. */
record TrajectorySearch(Trajectories trajectories, Opening opening) {

    /** The key of the trajectory; empty if nobody announced it. */
    Optional<TrajectoryKey> find() {
        return trajectories
                .intakes()
                .filter(intake -> intake.practice().equals(opening.practice()))
                .filter(this::everHadTheDiagnosis)
                .min(
                        comparing(this::hasTheDiagnosisThatDay, reverseOrder())
                                .thenComparing(this::beganBefore, reverseOrder())
                                .thenComparing(nearest()))
                .map(IntakeHeld::trajectory);
    }

    /** A key for a trajectory that nobody announced: practice and diagnosis, made unique. */
    TrajectoryKey newKey() {
        var name = opening.practice() + "-" + opening.diagnosis();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> new TrajectoryKey(n == 1 ? name : name + "-" + n))
                .filter(key -> trajectories.intakeOf(key).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private boolean everHadTheDiagnosis(IntakeHeld intake) {
        return trajectories.timelineOf(intake.trajectory()).entries().stream()
                .anyMatch(entry -> entry.code().equals(opening.diagnosis()));
    }

    private boolean hasTheDiagnosisThatDay(IntakeHeld intake) {
        return trajectories
                .timelineOf(intake.trajectory())
                .inForceOn(opening.date())
                .equals(opening.diagnosis());
    }

    private boolean beganBefore(IntakeHeld intake) {
        return !intake.date().isAfter(opening.date());
    }

    /** The last of those that began before the day, or the first of those that begin after it. */
    private Comparator<IntakeHeld> nearest() {
        return (one, other) -> beganBefore(one) ? compare(other, one) : compare(one, other);
    }

    private static int compare(IntakeHeld one, IntakeHeld other) {
        return comparing(IntakeHeld::date, naturalOrder())
                .thenComparing(IntakeHeld::factId)
                .compare(one, other);
    }
}
