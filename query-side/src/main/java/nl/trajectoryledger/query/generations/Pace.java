package nl.trajectoryledger.query.generations;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How far a rebuild is, told by its workers and read by whoever writes it down; and its brake. */
public final class Pace {

    private final Map<Integer, WorkerPace> workers = new ConcurrentSkipListMap<>();
    private final long begun = System.nanoTime();
    private Tally done = Tally.NOTHING;
    private long lastRead = begun;
    private volatile boolean stopped;

    /**
     * What one worker does.
     *
     * @param slice what it reads now
     * @param events how many it has read in this run
     */
    public record WorkerPace(int worker, String slice, long events) {}

    /** What is done, by earlier runs too. */
    public synchronized Tally done() {
        return done;
    }

    /** For how long this run has been reading. */
    public synchronized double seconds() {
        return (lastRead - begun) / 1e9;
    }

    /** What each worker does. */
    public List<WorkerPace> workers() {
        return List.copyOf(workers.values());
    }

    /** Makes every worker stop at the next patient. */
    public void stop() {
        stopped = true;
    }

    /** Ends the caller if the rebuild is to stop. */
    void check() {
        if (stopped) {
            throw new Stopped("the rebuild was cancelled");
        }
    }

    synchronized void add(Tally more) {
        done = done.and(more);
        lastRead = System.nanoTime();
    }

    void begins(int worker, String slice) {
        workers.merge(
                worker,
                new WorkerPace(worker, slice, 0),
                (before, next) -> new WorkerPace(worker, next.slice(), before.events()));
    }

    void read(int worker, Tally more) {
        check();
        add(more);
        workers.computeIfPresent(
                worker,
                (_, now) -> new WorkerPace(worker, now.slice(), now.events() + more.events()));
    }
}
