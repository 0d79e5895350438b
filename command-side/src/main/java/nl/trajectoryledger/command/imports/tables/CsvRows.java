package nl.trajectoryledger.command.imports.tables;

import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.forms.UnreadableFile;
import nl.trajectoryledger.command.imports.rows.FileLines;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.command.imports.rows.Wording;

import java.io.IOException;
import java.util.List;

/** Reads a table line by line, so that one stray quotation mark spoils one row and not the rest. */
final class CsvRows implements RowSource {

    private final FileLines lines;
    private final Heading heading;
    private final RowReader reader;

    private CsvRows(FileLines lines, Heading heading) {
        this.lines = lines;
        this.heading = heading;
        this.reader = new RowReader(heading);
    }

    static CsvRows of(Table table, FileLines lines) throws IOException {
        var first = lines.next(1);
        if (first.isEmpty() || first.getFirst().damage() != null) {
            throw new UnreadableFile(Wording.of("no-heading", String.join(", ", table.headings())));
        }
        return new CsvRows(lines, Heading.of(table, first.getFirst().text()).orUnreadable());
    }

    @Override
    public List<ReadRow> next(int most) throws IOException {
        for (var some = lines.next(most); !some.isEmpty(); some = lines.next(most)) {
            var rows = some.stream().filter(row -> !isEmpty(row)).map(this::read).toList();
            if (!rows.isEmpty()) {
                return rows;
            }
        }
        return List.of();
    }

    /** Spreadsheets write separators for rows in which nothing stands. */
    private boolean isEmpty(FileRow row) {
        return row.damage() == null
                && row.text().chars().allMatch(c -> c == heading.separator() || c <= ' ');
    }

    private ReadRow read(FileRow line) {
        var row = line.in(heading.text());
        if (row.damage() != null) {
            return new ReadRow.Unusable(RowError.malformed(row, row.damage()));
        }
        return Cells.of(row.text(), heading.separator())
                .map(cells -> reader.read(row, cells))
                .orElseGet(
                        () ->
                                new ReadRow.Unusable(
                                        RowError.malformed(row, Wording.of("broken-cells"))));
    }
}
