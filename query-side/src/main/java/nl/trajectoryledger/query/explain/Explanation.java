package nl.trajectoryledger.query.explain;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.trace.Trace;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * Why the verdict on a treatment is what it is.
 *
 * @param judgedBy the rules and codes it goes by
 * @param trajectory key under which the session was recorded, or that was asked about
 * @param session the fact that recorded the session; null for a next treatment
 * @param outcome the answer itself
 * @param trace how it came about
 * @param facts the facts it rests on, in the ledger's order
 * @param changes what would change it
 */
public record Explanation(
        @JsonUnwrapped JudgedBy judgedBy,
        TrajectoryKey trajectory,
        @Nullable FactId session,
        Outcome outcome,
        Trace trace,
        List<FactUsed> facts,
        List<Hypothesis> changes) {

    public Explanation {
        facts = List.copyOf(facts);
        changes = List.copyOf(changes);
    }

    /** The same with the hash of each stored event, by sequence. */
    public Explanation withHashes(Map<Long, String> hashes) {
        return new Explanation(
                judgedBy,
                trajectory,
                session,
                outcome,
                trace,
                facts.stream().map(fact -> fact.withHash(hashes.get(fact.sequence()))).toList(),
                changes);
    }
}
