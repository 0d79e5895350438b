package nl.trajectoryledger.query.verification.log;

import nl.trajectoryledger.query.log.LogTables;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/** All heads, the smallest first, some at a time. */
final class SignedRows implements Iterator<LogTables.Row> {

    private static final int FETCHED_AT_ONCE = 500;

    private final LogTables tables;
    private final Queue<LogTables.Row> fetched = new ArrayDeque<>();
    private long read;

    SignedRows(LogTables tables) {
        this.tables = tables;
    }

    @Override
    public boolean hasNext() {
        if (fetched.isEmpty()) {
            fetched.addAll(tables.rowsAfter(read, FETCHED_AT_ONCE));
        }
        return !fetched.isEmpty();
    }

    @Override
    public LogTables.Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = fetched.remove();
        read = row.size();
        return row;
    }
}
