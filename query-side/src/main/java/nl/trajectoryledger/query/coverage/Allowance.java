package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.rulebook.Reason.EXTENSION_NOT_ASSESSED;
import static nl.trajectoryledger.query.rulebook.Reason.MAXIMUM_REACHED;
import static nl.trajectoryledger.query.rulebook.Reason.WINDOW_ENDED;

import static java.util.Objects.requireNonNull;

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

import java.util.Set;

/** What the number and window of a rule leave for one treatment, all else being well. */
final class Allowance {

    private static final Judgement NOTHING = new Judgement(Verdict.NOT_BASIC, Set.of(), null, null);

    private final Tallies tallies;
    private final Counters counters;
    private final Classification classification;

    Allowance(Tallies tallies, Counters counters, Classification classification) {
        this.tallies = tallies;
        this.counters = counters;
        this.classification = classification;
    }

    Judgement of(TrajectoryCase trajectory, Treatment treatment, Standing standing) {
        var tally = tallies.of(trajectory, treatment, standing);
        return switch (standing.entitlement()) {
            case FirstTreatments first -> firstOf(first, tally);
            case TreatmentTotal total -> within(tally, total.code());
            case TreatmentWindow window -> windowed(window, trajectory, treatment, standing, tally);
            case ClassYears years -> yearly(years, trajectory, treatment, standing, tally);
            case CalendarYear year -> inCalendarYear(year, trajectory, treatment, tally);
            case Interventions one -> intervention(one, trajectory, treatment, standing);
            case Unlimited unlimited -> paid(unlimited.code());
            case NotCovered _, BeforeRulebook _ -> NOTHING;
        };
    }

    private static Judgement paid(@Nullable EntitlementCode code) {
        return new Judgement(Verdict.BASIC, Set.of(), code, code);
    }

    private static Judgement exhausted(Reason reason, @Nullable EntitlementCode paidCode) {
        return new Judgement(Verdict.EXHAUSTED, Set.of(reason), null, paidCode);
    }

    private static Judgement within(@Nullable Tally tally, EntitlementCode code) {
        return requireNonNull(tally).isWithin() ? paid(code) : exhausted(MAXIMUM_REACHED, code);
    }

    /** The number of a treatment in its trajectory's count. */
    static int number(TrajectoryCase trajectory, Treatment treatment) {
        return treatment.countBefore(trajectory.treatments()) + 1;
    }

    private static Judgement firstOf(FirstTreatments first, @Nullable Tally tally) {
        return requireNonNull(tally).isWithin()
                ? new Judgement(Verdict.FIRST_N, Set.of(), first.excludedCode(), first.paidCode())
                : paid(first.paidCode());
    }

    private Judgement windowed(
            TreatmentWindow terms,
            TrajectoryCase trajectory,
            Treatment treatment,
            Standing standing,
            @Nullable Tally tally) {
        var day = treatment.date();
        var counter = counters.window(standing.version(), terms);
        boolean extension = counter.inExtension(trajectory, day);
        var code = extension && terms.nextCode() != null ? terms.nextCode() : terms.code();
        var window = requireNonNull(tally).window();
        return window != null && window.endedBefore(day)
                ? exhausted(WINDOW_ENDED, code)
                : within(tally, code);
    }

    private Judgement yearly(
            ClassYears terms,
            TrajectoryCase trajectory,
            Treatment treatment,
            Standing standing,
            @Nullable Tally tally) {
        var day = treatment.date();
        var numbers = classification.on(trajectory, standing, terms, day).orElse(null);
        if (numbers == null) {
            return NOTHING;
        }
        boolean start = counters.years(standing, terms).opening(day).isStart();
        return within(tally, start ? numbers.startCode() : numbers.laterCode());
    }

    private static Judgement inCalendarYear(
            CalendarYear terms,
            TrajectoryCase trajectory,
            Treatment treatment,
            @Nullable Tally tally) {
        var held = requireNonNull(tally);
        boolean extendable = held.number() <= terms.extended();
        boolean extended =
                trajectory.assessments().trueInYearOf(treatment.date(), terms.extension());
        return held.isWithin()
                ? paid(terms.code())
                : exhausted(
                        extendable && !extended ? EXTENSION_NOT_ASSESSED : MAXIMUM_REACHED,
                        terms.code());
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
}
