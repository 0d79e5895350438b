package nl.trajectoryledger.query.transparency;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import nl.trajectoryledger.query.log.KeptHead;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Lets the log grow at intervals, and hands what was signed to whoever keeps it elsewhere. */
final class LogWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("transparency-log").factory());
    private final LogGrowth growth;
    private final List<HeadKeeper> keepers;
    private final Duration interval;
    private volatile boolean running;

    LogWriter(LogGrowth growth, List<HeadKeeper> keepers, Duration interval) {
        this.growth = growth;
        this.keepers = List.copyOf(keepers);
        this.interval = interval;
    }

    private void write() {
        try {
            for (var head : growth.grow()) {
                keepers.forEach(keeper -> keepQuietly(keeper, head));
            }
        } catch (RuntimeException failed) {
            // An exception would end the schedule.
            LOG.error("the transparency log does not grow", failed);
        }
    }

    private static void keepQuietly(HeadKeeper keeper, KeptHead head) {
        try {
            keeper.keep(head.note());
        } catch (RuntimeException failed) {
            // The next head covers all that this one does.
            LOG.warn("the head of {} leaves was not kept elsewhere", head.size(), failed);
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = thread.scheduleWithFixedDelay(this::write, 0, interval.toMillis(), MILLISECONDS);
    }

    @Override
    public void stop() {
        thread.close();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
