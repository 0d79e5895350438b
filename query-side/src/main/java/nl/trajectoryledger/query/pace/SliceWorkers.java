package nl.trajectoryledger.query.pace;

import nl.trajectoryledger.query.stream.Slice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Workers that take slices one after the other until none is left. */
public final class SliceWorkers {

    /** No more of the event table than this is held in memory by a worker at once. */
    private static final long MOST_BYTES = 128 << 20;

    /** Nor more than this share of what memory there is. */
    private static final long MEMORY_SHARE = 32;

    private final int number;
    private final Pace pace;

    /**
     * @param number how many work at the same time
     */
    public SliceWorkers(int number, Pace pace) {
        this.number = number;
        this.pace = pace;
    }

    /** As many as there are processors. */
    public SliceWorkers(Pace pace) {
        this(Runtime.getRuntime().availableProcessors(), pace);
    }

    /** How much of the event table a slice may take. */
    public static long sliceBytes() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
    }

    /** What is done with a slice. */
    public interface Work {

        /**
         * Reads a slice.
         *
         * @param worker who does, from 1
         */
        void read(Slice slice, int worker);
    }

    /** Has every slice read, begun in this order, and waits; the first failure ends all. */
    public void read(Collection<Slice> slices, Work work) throws InterruptedException {
        var open = new ConcurrentLinkedQueue<>(slices);
        var working = new ArrayList<Future<?>>();
        try (var threads =
                Executors.newFixedThreadPool(
                        number, Thread.ofPlatform().name("slices-", 1).factory())) {
            for (int worker = 1; worker <= number; worker++) {
                int own = worker;
                working.add(threads.submit(() -> work(open, own, work)));
            }
            for (var done : working) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("a slice could not be read", failed.getCause());
        }
    }

    private void work(Queue<Slice> open, int worker, Work work) {
        try {
            for (var slice = open.poll(); slice != null; slice = open.poll()) {
                pace.begins(worker, slice.toString());
                work.read(slice, worker);
            }
        } catch (RuntimeException failed) {
            // The others would go on for nothing.
            open.clear();
            throw failed;
        }
    }
}
