package nl.trajectoryledger.command.codes.workbook;

import nl.trajectoryledger.events.codes.EntitlementCode;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a sheet has what: found by its headings, in any order, with others between them.
 *
 * @param named columns by heading, from left to right; a heading can stand above several
 * @param marks columns in which a cross permits an entitlement code, by age and profession
 */
record Columns(
        Map<Heading, List<Integer>> named, Map<Heading, Map<Integer, EntitlementCode>> marks) {

    private static final Pattern ENTITLEMENT = Pattern.compile("[0-9]{1,3}");

    /**
     * Reads a row as if it were the one with the headings.
     *
     * @param titles what stands in the rows above it, by column; the titles of the groups are there
     */
    static Columns of(SheetRow row, NavigableMap<Integer, Set<Heading>> titles) {
        var columns = new Columns(new EnumMap<>(Heading.class), new EnumMap<>(Heading.class));
        row.cells().forEach((column, text) -> columns.add(column, text, titles));
        return columns;
    }

    private void add(int column, String text, NavigableMap<Integer, Set<Heading>> titles) {
        Heading.of(text)
                .ifPresent(
                        heading ->
                                named.merge(
                                        heading,
                                        List.of(column),
                                        (left, right) ->
                                                Stream.concat(left.stream(), right.stream())
                                                        .toList()));
        var digits = SheetRow.tidy(text);
        if (ENTITLEMENT.matcher(digits).matches()) {
            // A title stands above the first column of its group, or is merged over some of them.
            var title = titles.floorEntry(column);
            var code = new EntitlementCode("0".repeat(3 - digits.length()) + digits);
            if (title != null) {
                for (var group : title.getValue()) {
                    marks.computeIfAbsent(group, _ -> new TreeMap<>()).put(column, code);
                }
            }
        }
    }

    /** The headings that are there. */
    Set<Heading> found() {
        var found = EnumSet.noneOf(Heading.class);
        found.addAll(named.keySet());
        found.addAll(marks.keySet());
        return found;
    }

    /** The headings that are not. */
    Set<Heading> missing() {
        var missing = EnumSet.allOf(Heading.class);
        missing.removeAll(found());
        return missing;
    }
}
