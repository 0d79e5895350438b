package nl.trajectoryledger.command.imports.flow;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does the same to many things, several at once. */
public final class Workers implements AutoCloseable {

    private final int atOnce;
    private final ExecutorService threads;

    public Workers(int atOnce) {
        this.atOnce = atOnce;
        threads = Executors.newFixedThreadPool(atOnce, Thread.ofPlatform().daemon().factory());
    }

    /**
     * Hands on the results in the order of the things. Not more is begun than there are threads, so
     * that whoever takes the results can stop it by an exception: what was begun by then is handed
     * on nevertheless.
     */
    public <T, R> void each(List<T> things, Function<T, R> work, Consumer<R> results) {
        var running = new ArrayDeque<Future<R>>();
        try {
            for (var thing : things) {
                if (running.size() == atOnce) {
                    results.accept(result(running.remove()));
                }
                running.add(threads.submit(() -> work.apply(thing)));
            }
            handOn(running, results);
        } catch (RuntimeException stopped) {
            handOnAll(running, results, stopped);
            throw stopped;
        }
    }

    private static <R> void handOn(Queue<Future<R>> running, Consumer<R> results) {
        while (!running.isEmpty()) {
            results.accept(result(running.remove()));
        }
    }

    private static <R> void handOnAll(
            Queue<Future<R>> running, Consumer<R> results, RuntimeException stopped) {
        while (!running.isEmpty()) {
            try {
                handOn(running, results);
            } catch (RuntimeException again) {
                if (!again.equals(stopped)) {
                    stopped.addSuppressed(again);
                }
            }
        }
    }

    private static <R> R result(Future<R> work) {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits for what was begun. */
    @Override
    public void close() {
        threads.close();
    }
}
