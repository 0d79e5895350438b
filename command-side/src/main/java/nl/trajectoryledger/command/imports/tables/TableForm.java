package nl.trajectoryledger.command.imports.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.forms.RepairFile;
import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.rows.FileLines;
import nl.trajectoryledger.command.imports.rows.ImportFile;

import java.io.IOException;
import java.io.OutputStream;

/** A form that is filled in as a table: CSV or XLSX, with a heading. */
public final class TableForm implements FileFormat {

    private static final int MAGIC = 4;

    private final String label;
    private final Table table;
    private final boolean toldFromSheet;

    private TableForm(String label, Table table, boolean toldFromSheet) {
        this.label = label;
        this.table = table;
        this.toldFromSheet = toldFromSheet;
    }

    /** A form that a spreadsheet is taken for if nobody says what it is. */
    public static TableForm assumed(String label, Table table) {
        return new TableForm(label, table, true);
    }

    /** A form that a spreadsheet is taken for only if somebody says so: its beginning is a zip. */
    public static TableForm stated(String label, Table table) {
        return new TableForm(label, table, false);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public boolean isLike(byte[] beginning) {
        if (isZip(beginning)) {
            return toldFromSheet;
        }
        var first =
                new String(beginning, UTF_8).replace("\uFEFF", "").lines().findFirst().orElse("");
        return Heading.of(table, first).lacking().isEmpty();
    }

    @Override
    public RowSource read(ImportFile file) throws IOException {
        return isZip(file.beginning(MAGIC))
                ? XlsxRows.of(table, file)
                : CsvRows.of(table, FileLines.ofOffice(file));
    }

    @Override
    public RepairFile repair(OutputStream out) {
        return new TableRepair(table, out);
    }

    @Override
    public String ending() {
        return ".csv";
    }

    @Override
    public String template() {
        var lines = Cells.line(table.headings()) + "\n" + Cells.line(table.example()) + "\n";
        return "\uFEFF" + lines;
    }

    private static boolean isZip(byte[] beginning) {
        return beginning.length >= MAGIC
                && beginning[0] == 'P'
                && beginning[1] == 'K'
                && beginning[2] == 3
                && beginning[3] == 4;
    }
}
