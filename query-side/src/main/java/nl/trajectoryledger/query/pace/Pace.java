package nl.trajectoryledger.query.pace;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How far workers are, told by themselves and read by whoever writes it down; and their brake. */
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

    /** Ends the caller if the workers are to stop. */
    public void check() {
        if (stopped) {
            throw new Stopped("it was cancelled");
        }
    }

    /** Counts what was done. */
    public synchronized void add(Tally more) {
        done = done.and(more);
        lastRead = System.nanoTime();
    }

    void begins(int worker, String slice) {
        workers.merge(
                worker,
                new WorkerPace(worker, slice, 0),
                (before, next) -> new WorkerPace(worker, next.slice(), before.events()));
    }

    /** Counts what a worker has done; ends the caller if the workers are to stop. */
    public void read(int worker, Tally more) {
        check();
        add(more);
        workers.computeIfPresent(
                worker,
                (_, now) -> new WorkerPace(worker, now.slice(), now.events() + more.events()));
    }
}
