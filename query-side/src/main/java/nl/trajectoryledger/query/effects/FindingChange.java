package nl.trajectoryledger.query.effects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import nl.trajectoryledger.query.coverage.Finding;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many more sessions or trajectories have a finding.
 *
 * @param change below zero if fewer have it
 */
public record FindingChange(Finding finding, int change) {

    /** One for each finding of which the changes do not cancel out. */
    static List<FindingChange> sum(Stream<FindingChange> changes) {
        return changes
                .collect(
                        groupingBy(
                                FindingChange::finding,
                                TreeMap::new,
                                summingInt(FindingChange::change)))
                .entrySet()
                .stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new FindingChange(sum.getKey(), sum.getValue()))
                .toList();
    }
}
