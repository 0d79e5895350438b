package nl.trajectoryledger.command.imports.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.forms.RepairFile;
import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.rows.FileLines;
import nl.trajectoryledger.command.imports.rows.ImportFile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The treatment history of patients as a table: CSV or XLSX, one trajectory a row. */
public final class HistoryForm implements FileFormat {

    private static final int MAGIC = 4;

    @Override
    public String label() {
        return "history-csv";
    }

    @Override
    public boolean isLike(byte[] beginning) {
        var first =
                new String(beginning, UTF_8).replace("\uFEFF", "").lines().findFirst().orElse("");
        return isZip(beginning) || Heading.of(first).lacking().isEmpty();
    }

    @Override
    public RowSource read(ImportFile file) throws IOException {
        return isZip(file.beginning(MAGIC))
                ? XlsxRows.of(file)
                : CsvRows.of(FileLines.ofOffice(file));
    }

    @Override
    public RepairFile repair(OutputStream out) {
        return new HistoryRepair(out);
    }

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public String template() {
        var example =
                List.of(
                        "999990019",
                        "",
                        "12-01-1971",
                        "04012345",
                        "04098765",
                        "9473",
                        "06-11-2019",
                        "06-11-2019",
                        "34",
                        "31-12-2023",
                        "3343",
                        "04098765",
                        "15-01-2024");
        return "\uFEFF" + Cells.line(Column.template()) + "\n" + Cells.line(example) + "\n";
    }

    private static boolean isZip(byte[] beginning) {
        return beginning.length >= MAGIC
                && beginning[0] == 'P'
                && beginning[1] == 'K'
                && beginning[2] == 3
                && beginning[3] == 4;
    }
}
