package nl.trajectoryledger.query.stream;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** One follower's way through the ledger; it asks the database when it has run out of events. */
final class LedgerEventStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final int FETCHED_AT_ONCE = 1_000;

    /** A follower asks several times in a row whether there is more; one answer serves them all. */
    private static final long EMPTY_HOLDS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LedgerEventSource source;
    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private ReadPosition read;
    private long emptyUntil = System.nanoTime();

    LedgerEventStream(LedgerEventSource source, ReadPosition read) {
        this.source = source;
        this.read = read;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(fetched.element()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        if (fetched.isEmpty() && System.nanoTime() - emptyUntil >= 0) {
            fetch();
        }
        return !fetched.isEmpty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!hasNextAvailable()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(left, EMPTY_HOLDS_NANOS));
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            // Waits on, as the interface asks.
        }
        return fetched.remove();
    }

    @Override
    public void close() {
        fetched.clear();
    }

    private void fetch() {
        var events = source.after(read, FETCHED_AT_ONCE);
        if (events.isEmpty()) {
            emptyUntil = System.nanoTime() + EMPTY_HOLDS_NANOS;
        } else {
            fetched.addAll(events);
            read = (ReadPosition) events.getLast().trackingToken();
        }
    }
}
