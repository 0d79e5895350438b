package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.util.List;

/**
 * How many treatments of one trajectory each of those concerned counts. For every count, the legal
 * one less what is missing and with what is extra is that count.
 *
 * @param trajectory key of its first intake recorded
 * @param keys every key it is known by
 * @param legal the count by the law: what the ledger holds and what was stated
 * @param practices what each practice recorded
 * @param insurers what each insurer sees
 */
public record TrajectoryCounts(
        TrajectoryKey trajectory,
        List<TrajectoryKey> keys,
        int legal,
        List<PracticeCount> practices,
        List<InsurerCount> insurers) {}
