package nl.trajectoryledger.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import javax.sql.DataSource;

/** Runs one rebuild at a time, over all nodes, and keeps the log of it. */
final class RebuildRunner implements AutoCloseable {

    static final String PROJECTION = "trajectory_status";

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRunner.class);

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("rebuild").factory());
    private final DataSource dataSource;
    private final TrajectoryStatusRebuild rebuild;
    private final RebuildLog log;

    RebuildRunner(DataSource dataSource, TrajectoryStatusRebuild rebuild, RebuildLog log) {
        this.dataSource = dataSource;
        this.rebuild = rebuild;
        this.log = log;
    }

    /** Starts a rebuild; empty if one runs already. */
    Optional<UUID> start(boolean compare) {
        return RebuildLock.tryTake(dataSource).map(lock -> start(lock, compare));
    }

    private UUID start(RebuildLock lock, boolean compare) {
        try {
            log.failInterrupted();
            var id = log.begin(PROJECTION, compare, rebuild.events());
            thread.execute(() -> run(lock, id, compare));
            return id;
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private void run(RebuildLock lock, UUID id, boolean compare) {
        try {
            // Who reads that it is done may start the next one, so the lock goes first.
            log.finish(id, deriveAndRelease(lock, id, compare));
        } catch (InterruptedException | RuntimeException failed) {
            LOG.warn("rebuild {} failed", id, failed);
            log.fail(id, failed);
        }
    }

    private @Nullable Long deriveAndRelease(RebuildLock lock, UUID id, boolean compare)
            throws InterruptedException {
        try (lock) {
            return derive(id, compare);
        }
    }

    private @Nullable Long derive(UUID id, boolean compare) throws InterruptedException {
        var progress =
                new Consumer<Tally>() {
                    private Tally done = Tally.NOTHING;

                    @Override
                    public synchronized void accept(Tally more) {
                        done = done.and(more);
                        log.advance(id, done);
                    }
                };
        if (compare) {
            return rebuild.compare(progress);
        }
        rebuild.replace(progress);
        return null;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
