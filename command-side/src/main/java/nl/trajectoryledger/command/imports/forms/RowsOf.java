package nl.trajectoryledger.command.imports.forms;

import nl.trajectoryledger.command.imports.rows.ImportFile;

import java.io.IOException;

/**
 * The rows of a file in the form it has.
 *
 * @param count how many there are
 */
public record RowsOf(ImportFile file, FileFormat format, long count) {

    /** Goes through the file once; nothing of it is recorded before that succeeded. */
    public static RowsOf of(ImportFile file, FileFormat format) throws IOException {
        return new RowsOf(file, format, format.count(file));
    }

    /** The rows from the first on. */
    public RowSource read() throws IOException {
        return format.read(file);
    }
}
