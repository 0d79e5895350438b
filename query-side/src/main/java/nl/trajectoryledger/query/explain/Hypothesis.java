package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Remark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    /** Several of a kind; those that come to the same are told as one. */
    static <T> List<Hypothesis> grouped(
            Remark what, String name, List<T> values, Function<T, Story> supposition, Outcome now) {
        var alike = new LinkedHashMap<Outcome, List<T>>();
        for (var value : values) {
            of(what, supposition.apply(value), now)
                    .ifPresent(
                            each ->
                                    alike.computeIfAbsent(each.outcome(), _ -> new ArrayList<>())
                                            .add(value));
        }
        return alike.entrySet().stream()
                .map(same -> new Hypothesis(what.withAll(name, same.getValue()), same.getKey()))
                .toList();
    }
}
