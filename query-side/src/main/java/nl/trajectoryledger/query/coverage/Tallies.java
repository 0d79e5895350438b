package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Entitlement.BeforeRulebook;
import nl.trajectoryledger.query.rulebook.Entitlement.CalendarYear;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.Entitlement.Interventions;
import nl.trajectoryledger.query.rulebook.Entitlement.NotCovered;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentTotal;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.rulebook.Entitlement.Unlimited;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** Reads the counter of a rule for one treatment: what it holds, and which of them this one is. */
final class Tallies {

    private final PatientCase patient;
    private final Counters counters;
    private final Classification classification;

    Tallies(PatientCase patient, Counters counters, Classification classification) {
        this.patient = patient;
        this.counters = counters;
        this.classification = classification;
    }

    /** What the rule's counter holds for a treatment; null where nothing is counted. */
    @Nullable Tally of(TrajectoryCase trajectory, Treatment treatment, Standing standing) {
        return switch (standing.entitlement()) {
            case FirstTreatments first -> firstTally(first, trajectory, treatment);
            case TreatmentTotal total ->
                    Tally.of(
                            treatment,
                            counters.total(standing.rule(), trajectory, treatment.date()),
                            total.maximum(),
                            null);
            case TreatmentWindow terms -> windowTally(terms, trajectory, treatment, standing);
            case ClassYears years -> yearTally(years, trajectory, treatment, standing);
            case CalendarYear year -> calendarTally(year, trajectory, treatment, standing);
            case Interventions _, Unlimited _, NotCovered _, BeforeRulebook _ -> null;
        };
    }

    /** The treatments that count among the first of a list condition, as asked on a day. */
    List<Treatment> amongFirst(TrajectoryCase trajectory, LocalDate day) {
        return patient.parameters(day).countsBeforeEighteen().value().counted()
                ? trajectory.treatments()
                : trajectory.treatments().stream()
                        .filter(treatment -> !patient.isMinor(treatment.date()))
                        .toList();
    }

    private Tally firstTally(
            FirstTreatments first, TrajectoryCase trajectory, Treatment treatment) {
        var counted = amongFirst(trajectory, treatment.date());
        int limit = FirstLimit.of(first, counted, treatment.isAsked() ? treatment : null);
        return Tally.of(treatment, counted, limit, null);
    }

    boolean isBeyondFirst(FirstTreatments first, TrajectoryCase trajectory, Treatment treatment) {
        return !firstTally(first, trajectory, treatment).isWithin();
    }

    private Tally windowTally(
            TreatmentWindow terms,
            TrajectoryCase trajectory,
            Treatment treatment,
            Standing standing) {
        var counter = counters.window(standing.version(), terms);
        var window = counter.window(trajectory, treatment.date());
        List<Treatment> held = window == null ? List.of() : counter.in(window, trajectory);
        return Tally.of(treatment, held, terms.maximum(), window);
    }

    private @Nullable Tally yearTally(
            ClassYears terms, TrajectoryCase trajectory, Treatment treatment, Standing standing) {
        var day = treatment.date();
        var numbers = classification.on(trajectory, standing, terms, day).orElse(null);
        if (numbers == null) {
            return null;
        }
        var counter = counters.years(standing, terms);
        var year = counter.opening(day);
        int limit = year.isStart() ? numbers.startYear() : numbers.laterYear();
        return Tally.of(treatment, counter.in(year.span()), limit, year.span());
    }

    private Tally calendarTally(
            CalendarYear terms, TrajectoryCase trajectory, Treatment treatment, Standing standing) {
        var day = treatment.date();
        var year = Span.calendarYear(day);
        boolean more = trajectory.assessments().trueInYearOf(day, terms.extension());
        return Tally.of(
                treatment,
                inYear(standing, trajectory, year),
                more ? terms.extended() : terms.maximum(),
                year);
    }

    /** A trajectory's treatments under a rule in a calendar year. */
    List<Treatment> inYear(Standing standing, TrajectoryCase trajectory, Span year) {
        var counted = counters.under(standing.version(), trajectory);
        int from = Treatment.countBefore(year.from(), counted);
        int until = Treatment.countBefore(year.until().plusDays(1), counted);
        return counted.subList(from, until);
    }

    Counters counters() {
        return counters;
    }
}
