package nl.trajectoryledger.query.rebuild;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import nl.trajectoryledger.query.generations.Claim;
import nl.trajectoryledger.query.generations.GenerationLog;
import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.pace.Stopped;
import nl.trajectoryledger.query.reading.Serving;
import nl.trajectoryledger.query.rebuild.Wanted.Kind;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

/** Runs one rebuild at a time, over all nodes, and writes down how far it is. */
final class RebuildRunner implements AutoCloseable {

    static final String PROJECTION = "trajectory_status";

    private static final int WRITTEN_DOWN_EVERY_MILLIS = 300;
    private static final Logger LOG = LoggerFactory.getLogger(RebuildRunner.class);

    /** One runs the rebuild, the other writes down how far it is. */
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().name("rebuilds-", 0).factory());

    private final DataSource dataSource;
    private final TransactionTemplate transaction;
    private final Serving serving;
    private final GenerationLog generations;
    private final Rebuild rebuild;
    private final RebuildLog log;
    private final RebuildReports reports;
    private final CurrentRulebook rulebooks;
    private volatile @Nullable Pace running;

    RebuildRunner(
            DataSource dataSource,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Rebuild rebuild,
            CurrentRulebook rulebooks) {
        this.dataSource = dataSource;
        transaction = new TransactionTemplate(transactions);
        serving = new Serving(database);
        generations = new GenerationLog(database);
        this.rebuild = rebuild;
        log = new RebuildLog(database);
        reports = new RebuildReports(database);
        this.rulebooks = rulebooks;
    }

    /** Whether there is an earlier generation to go back to. */
    boolean canReturn() {
        return generations.whole(serving.now().other());
    }

    /** Starts a rebuild, or goes on with one that was cut short; empty if one runs already. */
    Optional<UUID> start(Wanted wanted) {
        return RebuildLock.tryTake(dataSource, reports::running).map(lock -> start(lock, wanted));
    }

    private UUID start(RebuildLock lock, Wanted wanted) {
        try {
            var rulebook = rulebooks.get();
            var claim = transaction.<Claim>execute(_ -> claim(wanted, rulebook));
            threads.execute(() -> run(lock, claim, wanted, rulebook));
            return claim.rebuild();
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private Claim claim(Wanted wanted, Rulebook rulebook) {
        log.failInterrupted();
        var generation = serving.now().other();
        if (wanted.kind() == Kind.RETURN) {
            return log.begin(wanted, generation, rulebook);
        }
        var resumed =
                wanted.anew() ? Optional.<Claim>empty() : log.resume(wanted, generation, rulebook);
        return resumed.orElseGet(
                () -> {
                    var begun = log.begin(wanted, generation, rulebook);
                    generations.give(generation, begun.rebuild());
                    return begun;
                });
    }

    private void run(RebuildLock lock, Claim claim, Wanted wanted, Rulebook rulebook) {
        var pace = new Pace();
        running = pace;
        var writing =
                threads.scheduleWithFixedDelay(
                        () -> writeDown(claim, pace),
                        WRITTEN_DOWN_EVERY_MILLIS,
                        WRITTEN_DOWN_EVERY_MILLIS,
                        MILLISECONDS);
        try (lock) {
            rebuild.run(claim, wanted, rulebook, pace);
        } catch (Stopped stopped) {
            LOG.info("rebuild {}: {}", claim.rebuild(), stopped.getMessage());
            log.finish(claim, "cancelled", null);
        } catch (InterruptedException | RuntimeException failed) {
            LOG.warn("rebuild {} failed", claim.rebuild(), failed);
            // Only the kind: a message may quote a row.
            log.finish(claim, "failed", failed.getClass().getSimpleName());
        } finally {
            writing.cancel(false);
            running = null;
        }
    }

    private void writeDown(Claim claim, Pace pace) {
        try {
            if (!log.advance(claim, pace)) {
                pace.stop();
            }
        } catch (RuntimeException failed) {
            // An exception would end the schedule; the workers hear of a database that is gone.
            LOG.warn("how far rebuild {} is could not be written down", claim.rebuild(), failed);
        }
    }

    @Override
    public void close() {
        var pace = running;
        if (pace != null) {
            pace.stop();
        }
        threads.shutdownNow();
    }
}
