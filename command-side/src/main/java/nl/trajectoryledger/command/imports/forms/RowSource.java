package nl.trajectoryledger.command.imports.forms;

import nl.trajectoryledger.command.imports.rows.ReadRow;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of a file, each read once, in order, a bounded number held at a time. */
public interface RowSource extends Closeable {

    /** The next rows, so many or fewer; none at the end of the file. */
    List<ReadRow> next(int most) throws IOException;

    @Override
    default void close() throws IOException {}
}
