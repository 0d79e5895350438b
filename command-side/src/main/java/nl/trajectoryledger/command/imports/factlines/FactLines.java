package nl.trajectoryledger.command.imports.factlines;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.forms.RepairFile;
import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.rows.FileLines;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ImportFile;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowError;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** NDJSON, one fact a line; a line that begins with # is a comment. */
public final class FactLines implements FileFormat {

    private static final String COMMENT = "#";

    @Override
    public String label() {
        return "facts";
    }

    @Override
    public boolean isLike(byte[] beginning) {
        var text = new String(beginning, UTF_8).replace("\uFEFF", "").stripLeading();
        return text.startsWith("{") || text.startsWith(COMMENT);
    }

    @Override
    public RowSource read(ImportFile file) {
        var reader = new FactLineReader();
        var lines = FileLines.utf8(file);
        return new RowSource() {
            @Override
            public List<ReadRow> next(int most) throws IOException {
                return facts(lines, most).stream().map(reader::read).toList();
            }
        };
    }

    /** Without understanding the lines, which takes longer than counting them. */
    @Override
    public long count(ImportFile file) throws IOException {
        var lines = FileLines.utf8(file);
        long rows = 0;
        for (var some = facts(lines, 1_000); !some.isEmpty(); some = facts(lines, 1_000)) {
            rows += some.size();
        }
        return rows;
    }

    private static List<FileRow> facts(FileLines lines, int most) throws IOException {
        for (var some = lines.next(most); !some.isEmpty(); some = lines.next(most)) {
            var facts = some.stream().filter(row -> !row.text().startsWith(COMMENT)).toList();
            if (!facts.isEmpty()) {
                return facts;
            }
        }
        return List.of();
    }

    @Override
    public RepairFile repair(OutputStream out) {
        return new RepairFile() {
            @Override
            public void add(RowError error) throws IOException {
                var why = error.message();
                write("# row %d: %s".formatted(error.row().number(), error.code()));
                write("# " + why.dutch());
                write("# " + why.english());
                write(error.row().text());
            }

            private void write(String line) throws IOException {
                out.write(line.replace('\n', ' ').getBytes(UTF_8));
                out.write('\n');
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String ending() {
        return ".ndjson";
    }
}
