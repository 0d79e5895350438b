package nl.trajectoryledger.command.imports;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.command.imports.factlines.FactLines;
import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.gds.Gds;
import nl.trajectoryledger.command.imports.history.HistoryForm;
import nl.trajectoryledger.command.imports.migrations.MigrationForm;
import nl.trajectoryledger.command.imports.pm304.Pm304;
import nl.trajectoryledger.command.imports.rows.ImportFile;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The forms of a file that the ledger reads. */
public final class Formats {

    /** Enough for a heading, a record or the root of a document. */
    private static final int BEGINNING = 4 * 1024;

    private static final List<FileFormat> ALL =
            List.of(
                    new FactLines(),
                    Pm304.claim(),
                    Pm304.answer(),
                    Gds.claim(),
                    Gds.answer(),
                    HistoryForm.form(),
                    MigrationForm.form());

    private Formats() {}

    /** The form with a name. */
    public static Optional<FileFormat> of(String label) {
        return ALL.stream().filter(format -> format.label().equals(label)).findFirst();
    }

    /** The form that a file has by its beginning. */
    static Optional<FileFormat> of(ImportFile file) throws IOException {
        var beginning = file.beginning(BEGINNING);
        return ALL.stream().filter(format -> format.isLike(beginning)).findFirst();
    }

    /** All names, for one who used another. */
    static String names() {
        return ALL.stream().map(format -> "`" + format.label() + "`").collect(joining(", "));
    }
}
