package nl.trajectoryledger.command.imports.tables;

import nl.trajectoryledger.command.imports.forms.UnreadableFile;
import nl.trajectoryledger.command.imports.rows.Wording;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the columns of a table stand. Columns of another name are passed over.
 *
 * @param text the line as it stands in the file
 */
record Heading(
        Table table, String text, char separator, List<String> cells, Map<Column, Integer> places) {

    /** The heading that a line is, by the separator with which it makes most sense. */
    static Heading of(Table table, String line) {
        return Cells.SEPARATORS.stream()
                .map(separator -> of(table, line, separator))
                .max(Comparator.comparingInt(heading -> heading.places().size()))
                .orElseThrow();
    }

    private static Heading of(Table table, String line, char separator) {
        var cells = Cells.of(line, separator).orElse(List.of());
        var places = new HashMap<Column, Integer>();
        for (int i = 0; i < cells.size(); i++) {
            int place = i;
            table.columnOf(cells.get(i)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return new Heading(table, line, separator, cells, places);
    }

    Set<String> lacking() {
        return table.lacking(places.keySet());
    }

    Heading orUnreadable() throws UnreadableFile {
        if (!lacking().isEmpty()) {
            throw new UnreadableFile(Wording.of("no-heading", String.join(", ", lacking())));
        }
        return this;
    }

    /** What stands in a field; empty where the row is too short or there is no such column. */
    String cell(List<String> row, String field) {
        for (var column : table.columns()) {
            var place = places.get(column);
            if (column.field().equals(field) && place != null && place < row.size()) {
                return row.get(place);
            }
        }
        return "";
    }
}
