package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Remark;

import java.util.Optional;

/**
 * Something that would change a verdict, tried out on the history itself.
 *
 * @param what what would have to be recorded
 * @param outcome what the answer would then be
 */
public record Hypothesis(Remark what, Outcome outcome) {

    /** Empty if the supposition changes nothing, or could not be claimed. */
    static Optional<Hypothesis> of(Remark what, Story supposition, Outcome now) {
        return supposition
                .outcome()
                .filter(other -> !other.equals(now))
                .filter(other -> !other.reasons().contains(Reason.COMBINATION_INVALID))
                .map(other -> new Hypothesis(what, other));
    }
}
