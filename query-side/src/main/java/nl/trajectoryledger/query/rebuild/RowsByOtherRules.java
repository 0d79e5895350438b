package nl.trajectoryledger.query.rebuild;

import static java.util.concurrent.TimeUnit.SECONDS;

import nl.trajectoryledger.query.reading.Serving;
import nl.trajectoryledger.query.rebuild.Wanted.Kind;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Has the read table made anew when rows of it were made by another rulebook, or by other editions
 * of the codes, than those of now: the live projection only comes to patients with new events.
 */
final class RowsByOtherRules implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RowsByOtherRules.class);
    private static final int SECONDS_BETWEEN = 1;

    /** One that failed is not tried again at once. */
    private static final long RETRY_NANOS = Duration.ofMinutes(1).toNanos();

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("rows-by-other-rules").factory());
    private final CurrentRulebook rulebooks;
    private final Serving serving;
    private final RebuildRunner runner;
    private @Nullable String settled;
    private @Nullable Long started;
    private volatile boolean running;

    RowsByOtherRules(CurrentRulebook rulebooks, Serving serving, RebuildRunner runner) {
        this.rulebooks = rulebooks;
        this.serving = serving;
        this.runner = runner;
    }

    private void look() {
        var rulebook = rulebooks.get();
        var rules = Serving.rules(rulebook);
        if (rules.equals(settled)) {
            return;
        }
        if (!serving.madeByOthers(rulebook)) {
            settled = rules;
        } else if (serving.returnedUnder(rulebook)) {
            // Somebody prefers these rows to those by the rules of now.
            return;
        } else if (started == null || System.nanoTime() - started > RETRY_NANOS) {
            runner.start(new Wanted(Kind.REPLACE, false, false))
                    .ifPresent(
                            id -> {
                                started = System.nanoTime();
                                LOG.info(
                                        "rebuild {}: rows were made by other rules or codes than"
                                                + " rulebook {} and DCSPH {}",
                                        id,
                                        rulebook.version(),
                                        rulebook.codes().name());
                            });
        }
    }

    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException failed) {
            // An exception would end the schedule.
            LOG.warn("whether rows were made by other rules could not be found out", failed);
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::lookQuietly, 0, SECONDS_BETWEEN, SECONDS);
    }

    @Override
    public void stop() {
        thread.shutdownNow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
