package nl.trajectoryledger.query.verification.log;

import nl.trajectoryledger.events.merkle.EventLeaf;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The leaves as the events make them, read in their order, with a look ahead. */
final class RecordedLeaves {

    private static final int FETCHED_AT_ONCE = 10_000;

    private final LogTables tables;
    private final Deque<EventLeaf> fetched = new ArrayDeque<>();
    private ReadPosition read = ReadPosition.START;
    private boolean ended;

    RecordedLeaves(LogTables tables) {
        this.tables = tables;
    }

    /** The next one, which stays the next one; null after the last. */
    @Nullable EventLeaf peek() {
        fetch(1);
        return fetched.peek();
    }

    void skip() {
        fetched.remove();
    }

    /** The next ones, as many as there are of so many. */
    List<EventLeaf> ahead(int count) {
        fetch(count);
        return new ArrayList<>(fetched).subList(0, Math.min(count, fetched.size()));
    }

    private void fetch(int count) {
        while (fetched.size() < count && !ended) {
            var more = tables.after(read, FETCHED_AT_ONCE);
            ended = more.isEmpty();
            fetched.addAll(more);
            if (!ended) {
                read = place(more.getLast());
            }
        }
    }

    static ReadPosition place(EventLeaf leaf) {
        return new ReadPosition(leaf.transaction(), leaf.position());
    }
}
