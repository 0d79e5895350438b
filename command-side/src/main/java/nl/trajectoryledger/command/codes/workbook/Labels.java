package nl.trajectoryledger.command.codes.workbook;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What two digits stand for: the list says it in every row, and not always in one spelling. */
final class Labels {

    private final Map<String, Map<String, Integer>> timesByDigits = new TreeMap<>();

    void add(String digits, String label) {
        // Asterisks point to a footnote.
        var words = SheetRow.tidy(label.replace("*", " "));
        timesByDigits
                .computeIfAbsent(digits, _ -> new LinkedHashMap<>())
                .merge(words, 1, Integer::sum);
    }

    /** The most frequent label of each pair of digits, of equals the first. */
    Map<String, String> all() {
        return timesByDigits.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> mostFrequent(one.getValue())));
    }

    private static String mostFrequent(Map<String, Integer> times) {
        return times.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .orElseThrow()
                .getKey();
    }
}
