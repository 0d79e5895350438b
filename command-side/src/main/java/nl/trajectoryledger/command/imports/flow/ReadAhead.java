package nl.trajectoryledger.command.imports.flow;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.imports.forms.RowSource;
import nl.trajectoryledger.command.imports.rows.ReadRow;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the next rows of a file while those before them are recorded. */
public final class ReadAhead implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final Callable<List<ReadRow>> reading;
    private Future<List<ReadRow>> next;

    public ReadAhead(RowSource source, int rows) {
        reading = () -> source.next(rows);
        next = thread.submit(reading);
    }

    /** The next rows; none at the end. */
    public List<ReadRow> next() throws IOException {
        try {
            var rows = next.get();
            next = thread.submit(reading);
            return rows;
        } catch (ExecutionException failed) {
            switch (requireNonNull(failed.getCause())) {
                case IOException unreadable -> throw unreadable;
                case RuntimeException broken -> throw broken;
                case Throwable other -> throw new IllegalStateException(other);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("reading was interrupted", interrupted);
        }
    }

    /** Nobody reads the file any more when this returns. */
    @Override
    public void close() {
        thread.close();
    }
}
