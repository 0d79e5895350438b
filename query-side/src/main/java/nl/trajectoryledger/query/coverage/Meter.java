package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Clause;
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

/**
 * How full the counter of a rule is on a day.
 *
 * @param span window of the counter or term of the clause, once it has begun
 */
record Meter(
        @Nullable Integer used,
        @Nullable Integer limit,
        @Nullable Integer remaining,
        @Nullable Span span) {

    private static final Meter NONE = new Meter(null, null, null, null);

    private static Meter of(int used, int limit, @Nullable Span span) {
        return new Meter(used, limit, Math.max(0, limit - used), span);
    }

    private Meter over() {
        return new Meter(used, limit, limit == null ? null : 0, span);
    }

    /** Nothing can be said of a count whose beginning is not known; the number itself stays. */
    Meter withoutHistory(@Nullable Clause clause) {
        boolean assessedTerm = clause != null && clause.anchor() == Clause.Anchor.ASSESSED_DAY;
        return new Meter(null, limit, remaining, assessedTerm ? span : null);
    }

    Meter undetermined() {
        return new Meter(used, limit, null, span);
    }

    /** Reads the counter of the rule a trajectory stands under on a day. */
    static Meter read(Judge judge, TrajectoryCase trajectory, Standing standing, LocalDate day) {
        var counters = judge.tallies().counters();
        return switch (standing.entitlement()) {
            case FirstTreatments first -> first(judge, first, trajectory, standing, day);
            case TreatmentTotal total ->
                    of(
                            Math.min(
                                    counters.total(standing.rule(), trajectory, day).size(),
                                    total.maximum()),
                            total.maximum(),
                            null);
            case TreatmentWindow terms -> {
                var counter = counters.window(standing.version(), terms);
                var window = counter.window(trajectory, day);
                int used = window == null ? 0 : counter.in(window, trajectory).size();
                var meter = of(used, terms.maximum(), window);
                yield window != null && window.endedBefore(day) ? meter.over() : meter;
            }
            case ClassYears terms -> years(judge, terms, trajectory, standing, day);
            case CalendarYear terms -> year(judge, terms, trajectory, standing, day);
            case Interventions one ->
                    new Meter(
                            null,
                            null,
                            null,
                            counters.interventions(standing.version(), one).shown(trajectory, day));
            case Unlimited _ -> new Meter(null, null, null, term(trajectory, standing, day));
            case NotCovered _, BeforeRulebook _ -> NONE;
        };
    }

    private static Meter year(
            Judge judge,
            CalendarYear terms,
            TrajectoryCase trajectory,
            Standing standing,
            LocalDate day) {
        var year = Span.calendarYear(day);
        boolean more = trajectory.assessments().trueInYearOf(day, terms.extension());
        int used = judge.tallies().inYear(standing, trajectory, year).size();
        return of(used, more ? terms.extended() : terms.maximum(), year);
    }

    private static Meter first(
            Judge judge,
            FirstTreatments first,
            TrajectoryCase trajectory,
            Standing standing,
            LocalDate day) {
        List<Treatment> counted = judge.tallies().amongFirst(trajectory, day);
        int limit = FirstLimit.of(first, counted, null);
        var meter =
                new Meter(
                        Math.min(counted.size(), limit),
                        limit,
                        FirstLimit.remaining(first, counted, day),
                        term(trajectory, standing, day));
        return judge.isOver(trajectory, standing, day) ? meter.over() : meter;
    }

    private static Meter years(
            Judge judge,
            ClassYears terms,
            TrajectoryCase trajectory,
            Standing standing,
            LocalDate day) {
        var counter = judge.tallies().counters().years(standing, terms);
        var year = counter.on(day);
        int used = year == null ? 0 : counter.in(year.span()).size();
        var span = year == null ? null : year.span();
        return judge.classification()
                .on(trajectory, standing, terms, day)
                .map(
                        numbers ->
                                of(
                                        used,
                                        year == null || year.isStart()
                                                ? numbers.startYear()
                                                : numbers.laterYear(),
                                        span))
                .orElse(new Meter(used, null, null, span));
    }

    private static @Nullable Span term(
            TrajectoryCase trajectory, Standing standing, LocalDate day) {
        var clause = standing.clause();
        var term = clause == null ? null : Terms.term(trajectory, clause, day);
        return term != null && term.begunOn(day) ? term : null;
    }
}
