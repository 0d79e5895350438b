package nl.trajectoryledger.command.imports.forms;

import nl.trajectoryledger.command.imports.rows.ImportFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;

/** A form in which files come: how rows are read, and how they are given back for repair. */
public interface FileFormat {

    /** The name by which requests ask for it. */
    String label();

    /** Whether a file that begins so is probably of this form. */
    boolean isLike(byte[] beginning);

    /**
     * The rows from the first on.
     *
     * @throws UnreadableFile if the file as a whole is not of this form
     */
    RowSource read(ImportFile file) throws IOException;

    /**
     * How many rows the file has; nothing of it is recorded before this answers.
     *
     * @throws UnreadableFile if the file as a whole is not of this form
     */
    default long count(ImportFile file) throws IOException {
        long rows = 0;
        try (var source = read(file)) {
            for (var some = source.next(1_000); !some.isEmpty(); some = source.next(1_000)) {
                rows += some.size();
            }
        }
        return rows;
    }

    /** A file for the rows that were refused, to be mended and brought again in this form. */
    RepairFile repair(OutputStream out) throws IOException;

    /** An empty file of this form to be filled in; null where nobody writes one by hand. */
    default @Nullable String template() {
        return null;
    }

    /** How the name of a file of refused rows ends. */
    String ending();
}
