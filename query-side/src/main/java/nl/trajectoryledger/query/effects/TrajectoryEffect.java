package nl.trajectoryledger.query.effects;

import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.Verdict;

import java.util.List;
import java.util.Objects;

/**
 * What changes about a trajectory, both states seen on the same day.
 *
 * @param treatments what counts for it; null where there is no such trajectory
 * @param used treatments used of the rule's number
 * @param next the verdict on a next treatment
 * @param verdicts on its sessions, those that change
 * @param findings of it and its sessions, those that change
 */
public record TrajectoryEffect(
        TrajectoryKey trajectory,
        Change<Integer> treatments,
        Change<Integer> used,
        Change<Verdict> next,
        List<VerdictChange> verdicts,
        List<FindingChange> findings) {

    public TrajectoryEffect {
        verdicts = List.copyOf(verdicts);
        findings = List.copyOf(findings);
    }

    boolean isNone() {
        return Objects.equals(treatments.from(), treatments.to())
                && Objects.equals(used.from(), used.to())
                && next.from() == next.to()
                && verdicts.isEmpty()
                && findings.isEmpty();
    }
}
