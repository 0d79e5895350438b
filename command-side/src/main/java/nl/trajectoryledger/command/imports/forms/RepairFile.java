package nl.trajectoryledger.command.imports.forms;

import nl.trajectoryledger.command.imports.rows.RowError;

import java.io.Closeable;
import java.io.IOException;

/** Takes rows that were refused, each with the reason, in the order of their file. */
public interface RepairFile extends Closeable {

    /** Adds a row as it stood in its file. */
    void add(RowError error) throws IOException;
}
