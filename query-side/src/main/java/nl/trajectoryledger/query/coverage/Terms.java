package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.query.rulebook.Clause;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The terms of the clauses of Bijlage 1: where they start and whether they are over. */
final class Terms {

    private Terms() {}

    /** The term of a clause as seen on a day; null if it has none or its start is not known yet. */
    static @Nullable Span term(TrajectoryCase trajectory, Clause clause, LocalDate day) {
        var from = start(trajectory, clause, day);
        var months = clause.months();
        if (from == null || months == null) {
            return null;
        }
        var longer = clause.longerMonths();
        boolean lengthened = lengthening(trajectory, clause, day) != null;
        return Span.ofMonths(from, longer != null && lengthened ? longer : months);
    }

    /** The assessment by which the longer term of a clause holds; null if it does not. */
    static @Nullable AssessmentMade lengthening(
            TrajectoryCase trajectory, Clause clause, LocalDate day) {
        var measure = clause.longerIf();
        var made = measure == null ? null : trajectory.assessments().latest(measure, day);
        return made != null && made.value().equals("true") ? made : null;
    }

    private static @Nullable LocalDate start(
            TrajectoryCase trajectory, Clause clause, LocalDate day) {
        var anchor = clause.anchor();
        if (anchor == null) {
            return null;
        }
        var measure = clause.anchorMeasure();
        return switch (anchor) {
            case FIRST_TREATMENT -> firstTreatment(trajectory, LocalDate.MIN, day);
            case FIRST_TREATMENT_AFTER -> {
                var assessed =
                        measure == null ? null : trajectory.assessments().lastDayUpTo(measure, day);
                yield firstTreatment(trajectory, assessed == null ? LocalDate.MIN : assessed, day);
            }
            case ASSESSED_DAY -> measure == null ? null : trajectory.assessments().lastDay(measure);
        };
    }

    private static @Nullable LocalDate firstTreatment(
            TrajectoryCase trajectory, LocalDate notBefore, LocalDate day) {
        for (var treatment : trajectory.treatments()) {
            if (treatment.date().isAfter(day)) {
                return null;
            }
            if (!treatment.date().isBefore(notBefore)) {
                return treatment.date();
            }
        }
        return null;
    }

    /** Whether the term needs an assessed day that nobody has stated. */
    static boolean anchorMissing(TrajectoryCase trajectory, Clause clause) {
        var measure = clause.anchorMeasure();
        return clause.anchor() == Clause.Anchor.ASSESSED_DAY
                && measure != null
                && trajectory.assessments().lastDay(measure) == null;
    }

    static boolean expired(TrajectoryCase trajectory, Clause clause, LocalDate day) {
        var term = term(trajectory, clause, day);
        return term != null && term.endedBefore(day);
    }

    static boolean tooOld(Clause clause, int age) {
        return clause.ageLimit() != null && age >= clause.ageLimit();
    }
}
