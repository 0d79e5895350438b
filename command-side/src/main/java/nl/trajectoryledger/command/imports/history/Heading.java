package nl.trajectoryledger.command.imports.history;

import nl.trajectoryledger.command.imports.forms.UnreadableFile;
import nl.trajectoryledger.command.imports.rows.Wording;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the columns of a table stand. Columns of another name are passed over.
 *
 * @param text the line as it stands in the file
 */
record Heading(String text, char separator, List<String> cells, Map<Column, Integer> places) {

    /** The heading that a line is, by the separator with which it makes most sense. */
    static Heading of(String line) {
        return Cells.SEPARATORS.stream()
                .map(separator -> of(line, separator))
                .max(Comparator.comparingInt(heading -> heading.places().size()))
                .orElseThrow();
    }

    private static Heading of(String line, char separator) {
        var cells = Cells.of(line, separator).orElse(List.of());
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < cells.size(); i++) {
            int place = i;
            Column.of(cells.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return new Heading(line, separator, cells, places);
    }

    Set<String> lacking() {
        return Column.lacking(places.keySet());
    }

    Heading orUnreadable() throws UnreadableFile {
        if (!lacking().isEmpty()) {
            throw new UnreadableFile(Wording.of("no-heading", String.join(", ", lacking())));
        }
        return this;
    }

    /** What stands in a column; empty where the row is too short or there is no such column. */
    String cell(List<String> row, Column column) {
        return Optional.ofNullable(places.get(column))
                .filter(place -> place < row.size())
                .map(row::get)
                .orElse("");
    }
}
