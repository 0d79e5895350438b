package nl.trajectoryledger.command.codes;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the makers call an edition, in their order: 4.5, 4.5u2, 4.7, 4.10. The numbers in it are
 * compared from left to right.
 */
record EditionName(String text) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** Whether this edition was made after the other; false if that cannot be told. */
    boolean isAfter(EditionName other) {
        var mine = numbers();
        var others = other.numbers();
        for (int i = 0; i < Math.min(mine.size(), others.size()); i++) {
            int order = mine.get(i).compareTo(others.get(i));
            if (order != 0) {
                return order > 0;
            }
        }
        return !others.isEmpty() && mine.size() > others.size();
    }

    private List<Integer> numbers() {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
    }

    @Override
    public String toString() {
        return text;
    }
}
