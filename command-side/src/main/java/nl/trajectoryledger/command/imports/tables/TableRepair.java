package nl.trajectoryledger.command.imports.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.forms.RepairFile;
import nl.trajectoryledger.command.imports.rows.RowError;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of the rows that were refused, with the reason in columns that nothing is read from. */
final class TableRepair implements RepairFile {

    private static final List<String> WHY = List.of("rij", "reden", "reason");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Table table;
    private final OutputStream out;
    private boolean begun;

    TableRepair(Table table, OutputStream out) {
        this.table = table;
        this.out = out;
    }

    @Override
    public void add(RowError error) throws IOException {
        var heading = Heading.of(table, error.row().frame());
        if (!begun) {
            // Without it a spreadsheet takes the text for Windows-1252.
            write(BYTE_ORDER_MARK + Cells.line(with(own(heading, heading.cells()), WHY)));
            begun = true;
        }
        var cells =
                Cells.of(error.row().text(), heading.separator())
                        .orElseGet(() -> List.of(error.row().text()));
        var why =
                List.of(
                        String.valueOf(error.row().number()),
                        error.message().dutch(),
                        error.message().english());
        write(Cells.line(with(own(heading, cells), why)));
    }

    /** The cells without those that an earlier repair added, filled up to the heading. */
    private static List<String> own(Heading heading, List<String> cells) {
        return IntStream.range(0, heading.cells().size())
                .filter(place -> !WHY.contains(heading.cells().get(place)))
                .mapToObj(place -> place < cells.size() ? cells.get(place) : "")
                .toList();
    }

    private static List<String> with(List<String> cells, List<String> more) {
        var all = new ArrayList<>(cells);
        all.addAll(more);
        return all;
    }

    private void write(String line) throws IOException {
        out.write(line.getBytes(UTF_8));
        out.write('\n');
    }

    @Override
    public void close() {}
}
