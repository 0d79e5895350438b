package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells how a trajectory went, by the same counters that judge its treatments. */
final class Courses {

    private final RuleFinder rules;
    private final Tallies tallies;
    private final LocalDate day;

    Courses(RuleFinder rules, Tallies tallies, LocalDate day) {
        this.rules = rules;
        this.tallies = tallies;
        this.day = day;
    }

    TrajectoryCourse of(TrajectoryCase trajectory) {
        return new TrajectoryCourse(
                trajectory.history().keys().getFirst(),
                codes(trajectory),
                trajectory.treatments().stream()
                        .map(treatment -> step(trajectory, treatment))
                        .filter(Objects::nonNull)
                        .toList(),
                terms(trajectory));
    }

    private List<CodePeriod> codes(TrajectoryCase trajectory) {
        var steps = trajectory.codes().upTo(day);
        var periods = new ArrayList<CodePeriod>();
        for (int i = 0; i < steps.size(); i++) {
            var next = i + 1 < steps.size() ? steps.get(i + 1).date() : null;
            // A code that another took the place of on its very day was never in force.
            if (next == null || next.isAfter(steps.get(i).date())) {
                periods.add(period(trajectory, steps.get(i), next));
            }
        }
        return periods;
    }

    private CodePeriod period(TrajectoryCase trajectory, CodeStep step, @Nullable LocalDate next) {
        var until = next == null ? null : next.minusDays(1);
        var last = until == null ? latest(day, step.date()) : until;
        var closed = rules.coding(trajectory, last).diagnosis().closedFrom();
        return new CodePeriod(
                step.diagnosis(),
                step.date(),
                until,
                new FactId(step.order()),
                closed == null || closed.isAfter(last) ? null : latest(closed, step.date()));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private @Nullable CounterStep step(TrajectoryCase trajectory, Treatment treatment) {
        var standing = rules.on(trajectory, treatment.date());
        var tally = tallies.of(trajectory, treatment, standing);
        // Of a count whose beginning is not known nothing is to be drawn.
        if (tally == null || trajectory.historyMissing(treatment.date())) {
            return null;
        }
        var session = treatment.session();
        var window = tally.window();
        return new CounterStep(
                session == null ? null : session.fact(),
                treatment.date(),
                tally.number(),
                tally.limit(),
                window == null ? null : window.from(),
                window == null ? null : window.until());
    }

    private List<TermPeriod> terms(TrajectoryCase trajectory) {
        return Stream.concat(trajectory.treatments().stream().map(Treatment::date), Stream.of(day))
                .map(date -> term(trajectory, date))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private @Nullable TermPeriod term(TrajectoryCase trajectory, LocalDate date) {
        var clause = rules.on(trajectory, date).clause();
        var term = clause == null ? null : Terms.term(trajectory, clause, date);
        return term == null || clause == null
                ? null
                : new TermPeriod(clause.clause(), term.from(), term.until());
    }
}
