package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.util.List;

/**
 * How a trajectory went, to be drawn: which code was in force when, and how its counters filled.
 *
 * @param trajectory key of its first intake recorded
 * @param codes in order of time
 * @param steps its treatments that a rule counts, in order; of a counter that trajectories share,
 *     only its own
 * @param terms of the clauses it fell under
 */
public record TrajectoryCourse(
        TrajectoryKey trajectory,
        List<CodePeriod> codes,
        List<CounterStep> steps,
        List<TermPeriod> terms) {}
