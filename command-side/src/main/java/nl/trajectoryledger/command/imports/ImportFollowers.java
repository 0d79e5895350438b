package nl.trajectoryledger.command.imports;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Those who watch imports go on: each gets an event when something changed, until the end. */
@Component
final class ImportFollowers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportFollowers.class);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(250);

    /** Without a word now and then, nobody notices that the other end is gone. */
    private static final int LOOKS_IN_SILENCE = 40;

    private final Imports imports;
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ImportFollowers(Imports imports) {
        this.imports = imports;
    }

    /** Follows an import from where it is. */
    SseEmitter follow(ImportProgress now) {
        var events = new SseEmitter(0L);
        threads.execute(() -> tell(now, events));
        return events;
    }

    private void tell(ImportProgress first, SseEmitter events) {
        var id = first.id();
        try {
            var last = first;
            events.send(event(last));
            for (int looks = 1; !last.isOver(); looks++) {
                Thread.sleep(LOOKS_EVERY);
                var now = imports.find(id).orElseThrow();
                if (hasChanged(last, now)) {
                    events.send(event(now));
                } else if (looks % LOOKS_IN_SILENCE == 0) {
                    events.send(SseEmitter.event().comment("still there"));
                }
                last = now;
            }
            events.complete();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("nobody follows import {} any more", id, gone);
        } catch (InterruptedException _) {
            events.complete();
        } catch (RuntimeException failed) {
            events.completeWithError(failed);
        }
    }

    private static boolean hasChanged(ImportProgress last, ImportProgress now) {
        return last.done() != now.done() || !last.state().equals(now.state());
    }

    private static SseEmitter.SseEventBuilder event(ImportProgress progress) {
        return SseEmitter.event().name("progress").data(progress);
    }

    @Override
    public void start() {
        if (!isRunning()) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
        }
    }

    /** Before the web server, which would wait for those who still follow. */
    @Override
    public void stop() {
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !threads.isShutdown();
    }
}
