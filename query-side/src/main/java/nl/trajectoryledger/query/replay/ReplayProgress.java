package nl.trajectoryledger.query.replay;

import nl.trajectoryledger.query.pace.Pace;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How far a replay is.
 *
 * @param events how many there are
 * @param secondsLeft null while nothing can be said
 */
record ReplayProgress(
        long events,
        long eventsRead,
        double eventsPerSecond,
        @Nullable Long secondsLeft,
        List<Pace.WorkerPace> workers) {

    static ReplayProgress of(Pace pace, long events) {
        long read = pace.done().events();
        double seconds = pace.seconds();
        double rate = seconds > 0 ? read / seconds : 0;
        return new ReplayProgress(
                events,
                read,
                rate,
                rate > 0 ? Math.round(Math.max(0, events - read) / rate) : null,
                pace.workers());
    }
}
