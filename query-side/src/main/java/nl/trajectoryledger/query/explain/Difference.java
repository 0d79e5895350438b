package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.query.coverage.Outcome;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What made the answer about a treatment change between two states.
 *
 * @param judgedBefore rules of the answer before
 * @param judgedAfter rules of the answer after
 * @param from the answer before; null if the treatment was not known
 * @param to the answer after; null if the treatment is not known
 * @param facts facts that together suffice for the change, none of which can be left out
 * @param rules the same of the parts of the rulebook
 */
public record Difference(
        JudgedBy judgedBefore,
        JudgedBy judgedAfter,
        @Nullable Outcome from,
        @Nullable Outcome to,
        List<FactUsed> facts,
        List<String> rules) {

    public Difference {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /** The same with the hash of each stored event, by sequence. */
    public Difference withHashes(Map<Long, String> hashes) {
        return new Difference(
                judgedBefore,
                judgedAfter,
                from,
                to,
                facts.stream().map(fact -> fact.withHash(hashes.get(fact.sequence()))).toList(),
                rules);
    }
}
