package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.rulebook.Reason.EXTENSION_NOT_ASSESSED;
import static nl.trajectoryledger.query.rulebook.Reason.MAXIMUM_REACHED;
import static nl.trajectoryledger.query.rulebook.Reason.WINDOW_ENDED;

import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.query.rulebook.Entitlement.BeforeRulebook;
import nl.trajectoryledger.query.rulebook.Entitlement.CalendarYear;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.Entitlement.Interventions;
import nl.trajectoryledger.query.rulebook.Entitlement.NotCovered;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentTotal;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.rulebook.Entitlement.Unlimited;
import nl.trajectoryledger.query.rulebook.Reason;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** What the number and window of a rule leave for one treatment, all else being well. */
final class Allowance {

    private final PatientCase patient;
    private final Counters counters;
    private final Classification classification;

    Allowance(PatientCase patient, Counters counters, Classification classification) {
        this.patient = patient;
        this.counters = counters;
        this.classification = classification;
    }

    Judgement of(TrajectoryCase trajectory, Treatment treatment, Standing standing) {
        return switch (standing.entitlement()) {
            case FirstTreatments first -> firstOf(first, trajectory, treatment);
            case TreatmentTotal total ->
                    within(number(trajectory, treatment), total.maximum(), total.code());
            case TreatmentWindow window -> windowed(window, trajectory, treatment, standing);
            case ClassYears years -> yearly(years, trajectory, treatment, standing);
            case CalendarYear year -> inCalendarYear(year, trajectory, treatment, standing);
            case Interventions one -> intervention(one, trajectory, treatment, standing);
            case Unlimited unlimited -> paid(unlimited.code());
            case NotCovered _, BeforeRulebook _ ->
                    new Judgement(Verdict.NOT_BASIC, Set.of(), null, null);
        };
    }

    private static Judgement paid(@Nullable EntitlementCode code) {
        return new Judgement(Verdict.BASIC, Set.of(), code, code);
    }

    private static Judgement exhausted(Reason reason, @Nullable EntitlementCode paidCode) {
        return new Judgement(Verdict.EXHAUSTED, Set.of(reason), null, paidCode);
    }

    private static Judgement within(int number, int maximum, EntitlementCode code) {
        return number <= maximum ? paid(code) : exhausted(MAXIMUM_REACHED, code);
    }

    /** The number of a treatment in its trajectory's count. */
    static int number(TrajectoryCase trajectory, Treatment treatment) {
        return treatment.countBefore(trajectory.treatments()) + 1;
    }

    /** The treatments that count among the first of a list condition. */
    List<Treatment> amongFirst(TrajectoryCase trajectory) {
        return patient.rulebook().parameters().countsBeforeEighteen()
                ? trajectory.treatments()
                : trajectory.treatments().stream()
                        .filter(treatment -> !patient.isMinor(treatment.date()))
                        .toList();
    }

    boolean isBeyondFirst(FirstTreatments first, TrajectoryCase trajectory, Treatment treatment) {
        var counted = amongFirst(trajectory);
        int limit = FirstLimit.of(first, counted, treatment.isAsked() ? treatment : null);
        return treatment.countBefore(counted) + 1 > limit;
    }

    private Judgement firstOf(
            FirstTreatments first, TrajectoryCase trajectory, Treatment treatment) {
        return isBeyondFirst(first, trajectory, treatment)
                ? paid(first.paidCode())
                : new Judgement(Verdict.FIRST_N, Set.of(), first.excludedCode(), first.paidCode());
    }

    private Judgement windowed(
            TreatmentWindow terms,
            TrajectoryCase trajectory,
            Treatment treatment,
            Standing standing) {
        var day = treatment.date();
        var counter = counters.window(standing.version(), terms);
        var window = counter.window(trajectory, day);
        boolean extension = counter.inExtension(trajectory, day);
        var code = extension && terms.nextCode() != null ? terms.nextCode() : terms.code();
        if (window == null) {
            return within(1, terms.maximum(), code);
        }
        if (window.endedBefore(day)) {
            return exhausted(WINDOW_ENDED, code);
        }
        int number = treatment.countBefore(counter.in(window, trajectory)) + 1;
        return within(number, terms.maximum(), code);
    }

    private Judgement yearly(
            ClassYears terms, TrajectoryCase trajectory, Treatment treatment, Standing standing) {
        var day = treatment.date();
        var numbers = classification.on(trajectory, standing, terms, day).orElse(null);
        if (numbers == null) {
            return new Judgement(Verdict.NOT_BASIC, Set.of(), null, null);
        }
        var counter = counters.years(standing, terms);
        var year = counter.opening(day);
        int number = treatment.countBefore(counter.in(year.span())) + 1;
        return year.isStart()
                ? within(number, numbers.startYear(), numbers.startCode())
                : within(number, numbers.laterYear(), numbers.laterCode());
    }

    private Judgement inCalendarYear(
            CalendarYear terms, TrajectoryCase trajectory, Treatment treatment, Standing standing) {
        var day = treatment.date();
        var counted = inYear(standing, trajectory, Span.calendarYear(day));
        int number = treatment.countBefore(counted) + 1;
        if (number <= terms.maximum()) {
            return paid(terms.code());
        }
        if (number > terms.extended()) {
            return exhausted(MAXIMUM_REACHED, terms.code());
        }
        return trajectory.assessments().trueInYearOf(day, terms.extension())
                ? paid(terms.code())
                : exhausted(EXTENSION_NOT_ASSESSED, terms.code());
    }

    /** A trajectory's treatments under a rule in a calendar year. */
    List<Treatment> inYear(Standing standing, TrajectoryCase trajectory, Span year) {
        var counted = counters.under(standing.version(), trajectory);
        int from = Treatment.countBefore(year.from(), counted);
        int until = Treatment.countBefore(year.until().plusDays(1), counted);
        return counted.subList(from, until);
    }

    private Judgement intervention(
            Interventions terms,
            TrajectoryCase trajectory,
            Treatment treatment,
            Standing standing) {
        var day = treatment.date();
        var counter = counters.interventions(standing.version(), terms);
        var own = counter.own(trajectory, day);
        if (own != null) {
            return own.contains(day) ? paid(null) : exhausted(WINDOW_ENDED, null);
        }
        return counter.running(day) == null ? paid(null) : exhausted(MAXIMUM_REACHED, null);
    }

    Counters counters() {
        return counters;
    }
}
