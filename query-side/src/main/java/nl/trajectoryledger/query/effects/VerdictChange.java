package nl.trajectoryledger.query.effects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import nl.trajectoryledger.query.coverage.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sessions whose verdict changes alike.
 *
 * @param from null for sessions that are new, or that were no treatment
 * @param to null for sessions that are gone, or that are no treatment
 */
public record VerdictChange(@Nullable Verdict from, @Nullable Verdict to, int sessions) {

    /** Those that are alike taken together, in the order of the first of each kind. */
    static List<VerdictChange> sum(Stream<VerdictChange> changes) {
        return changes
                .collect(
                        groupingBy(
                                change -> new VerdictChange(change.from, change.to, 0),
                                LinkedHashMap::new,
                                summingInt(VerdictChange::sessions)))
                .entrySet()
                .stream()
                .map(kind -> kind.getKey().of(kind.getValue()))
                .toList();
    }

    private VerdictChange of(int number) {
        return new VerdictChange(from, to, number);
    }
}
