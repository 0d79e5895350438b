package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.query.history.RecordedEvent;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A second in which facts about a patient were recorded: where looking back can stop.
 *
 * @param before the stop before it; null for the first
 */
record Stop(Instant at, int facts, @Nullable Instant before) {

    private static final int MOST = 120;

    /** The stops of a stream, the first first; of very many, some. */
    static List<Stop> of(List<RecordedEvent> stream) {
        var seconds = new TreeMap<Instant, Integer>();
        for (var each : stream) {
            seconds.merge(each.recordedAt().truncatedTo(ChronoUnit.SECONDS), 1, Integer::sum);
        }
        var stops = new ArrayList<Stop>();
        for (var second : seconds.entrySet()) {
            var before = stops.isEmpty() ? null : stops.getLast().at();
            stops.add(new Stop(second.getKey(), second.getValue(), before));
        }
        return stops.size() <= MOST ? stops : some(stops);
    }

    private static List<Stop> some(List<Stop> stops) {
        var some = new ArrayList<Stop>();
        int place = -1;
        for (int i = 1; i <= MOST; i++) {
            int next = i * stops.size() / MOST - 1;
            int facts = stops.subList(place + 1, next + 1).stream().mapToInt(Stop::facts).sum();
            var before = some.isEmpty() ? null : some.getLast().at();
            some.add(new Stop(stops.get(next).at(), facts, before));
            place = next;
        }
        return some;
    }
}
