package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One trajectory on a day.
 *
 * @param trajectory key of its first intake recorded
 * @param keys every key it is known by
 * @param validOn the day the answer is for
 * @param treatments treatments that count up to the day, prior history included
 * @param rule rule in force on the day
 * @param used treatments used of the rule's limit; null where the rule has no number
 * @param limit the rule's number of treatments
 * @param remaining what could still be paid on the day; null when {@code next} is undetermined
 * @param windowFrom first day of the counter's latest window, or of the clause's term
 * @param windowUntil last day of it
 * @param next verdict of a hypothetical next treatment on the day, by the therapist of the latest
 *     intake by then
 * @param nextByKey the same by the therapist of each key's intake
 * @param diagnosis diagnosis code in force
 * @param insurer insurer in force
 * @param findings of the trajectory and of its sessions
 * @param sessions its sessions up to the day, in order of date
 */
public record TrajectoryCoverage(
        TrajectoryKey trajectory,
        List<TrajectoryKey> keys,
        LocalDate validOn,
        int treatments,
        RuleName rule,
        @Nullable Integer used,
        @Nullable Integer limit,
        @Nullable Integer remaining,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowUntil,
        Verdict next,
        Map<TrajectoryKey, Verdict> nextByKey,
        DcsphCode diagnosis,
        @Nullable UzoviCode insurer,
        Set<Finding> findings,
        List<SessionCoverage> sessions) {}
