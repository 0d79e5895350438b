package nl.trajectoryledger.query.replay;

import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.whatif.Summary;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

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
    record ProgressLine(ReplayProgress progress) {}

    /** What the list comes to; it follows the list. */
    record TotalsLine(Summary totals) {}

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
            write(bytes(new ProgressLine(ReplayProgress.of(pace, events))));
            try {
                out.flush();
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }
}
