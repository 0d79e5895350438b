package nl.trajectoryledger.query.replay;

import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.whatif.Totals;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Writes what a replay finds while it finds it, as one JSON object a line. */
final class ReplayLines {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PAUSE_NANOS = Duration.ofMillis(300).toNanos();

    private final OutputStream out;
    private long toldAt = System.nanoTime() - PAUSE_NANOS;

    ReplayLines(OutputStream out) {
        this.out = out;
    }

    /** How far it is. */
    record ProgressLine(Progress progress) {}

    /**
     * How far it is.
     *
     * @param events how many there are
     * @param secondsLeft null while nothing can be said
     */
    record Progress(
            long events,
            long eventsRead,
            double eventsPerSecond,
            @Nullable Long secondsLeft,
            List<Pace.WorkerPace> workers) {

        static Progress of(Pace pace, long events) {
            long read = pace.done().events();
            double seconds = pace.seconds();
            double rate = seconds > 0 ? read / seconds : 0;
            return new Progress(
                    events,
                    read,
                    rate,
                    rate > 0 ? Math.round(Math.max(0, events - read) / rate) : null,
                    pace.workers());
        }
    }

    /** What the list comes to; it follows the list. */
    record TotalsLine(Totals.Summary totals) {}

    /** The last line; where it is missing, the answer was cut off. */
    record LastLine(Receipt receipt) {}

    static byte[] bytes(Object line) {
        return JSON.writeValueAsBytes(line);
    }

    /** Writes a line as it stands. */
    synchronized void write(byte[] line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Tells how far it is, unless it did a moment ago; so it notices when nobody listens. */
    synchronized void progress(Pace pace, long events) {
        if (System.nanoTime() - toldAt >= PAUSE_NANOS) {
            toldAt = System.nanoTime();
            write(bytes(new ProgressLine(Progress.of(pace, events))));
            try {
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
