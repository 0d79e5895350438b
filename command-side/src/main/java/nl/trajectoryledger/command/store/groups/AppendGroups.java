package nl.trajectoryledger.command.store.groups;

import org.axonframework.eventhandling.EventMessage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Writes what several commands append at the same moment in one transaction, because the database
 * needs as long to make one event durable as a hundred. Each command waits until its own is.
 */
public final class AppendGroups {

    private static final int LARGEST = 128;

    private final Consumer<List<EventMessage<?>>> transaction;
    private final Thread writer =
            Thread.ofPlatform().daemon().name("append").unstarted(this::writeGroups);
    private final List<WaitingAppend> queue = new ArrayList<>();
    private boolean running;

    /**
     * @param transaction writes events and returns when they are durable, or fails and wrote none
     */
    public AppendGroups(Consumer<List<EventMessage<?>>> transaction) {
        this.transaction = transaction;
    }

    public synchronized void start() {
        running = true;
        writer.start();
    }

    /** Returns when the events are durable; fails as an append of these alone would. */
    public void append(List<? extends EventMessage<?>> events) {
        var mine = new WaitingAppend(List.copyOf(events), new CompletableFuture<>());
        if (!enqueue(mine) || !mine.written().join()) {
            // The group most likely failed because of one that met another writer. Each learns by
            // its own append whether it was that one, and none waits for the others to find out.
            transaction.accept(mine.events());
        }
    }

    private synchronized boolean enqueue(WaitingAppend mine) {
        if (running) {
            queue.add(mine);
            notifyAll();
        }
        return running;
    }

    /** How many appends wait for the one that is being written. */
    synchronized int waiting() {
        return queue.size();
    }

    private void writeGroups() {
        for (var group = next(); !group.isEmpty(); group = next()) {
            write(group);
        }
    }

    /** Waits for the next group; none comes after the end. */
    private synchronized List<WaitingAppend> next() {
        while (running && queue.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException _) {
                running = false;
            }
        }
        var first = queue.subList(0, Math.min(queue.size(), LARGEST));
        var group = List.copyOf(first);
        first.clear();
        return group;
    }

    private void write(List<WaitingAppend> group) {
        boolean written = false;
        try {
            transaction.accept(
                    group.stream()
                            .<EventMessage<?>>mapMulti((one, all) -> one.events().forEach(all))
                            .toList());
            written = true;
        } catch (RuntimeException | Error _) {
            // Everyone hears it again, from the append of their own.
        } finally {
            // Whatever happened: who waits here must never wait for ever.
            for (var one : group) {
                one.written().complete(written);
            }
        }
    }

    /** From now on everyone writes for themselves; what waits is written. */
    public void stop() throws InterruptedException {
        synchronized (this) {
            running = false;
            notifyAll();
        }
        writer.join();
    }
}
