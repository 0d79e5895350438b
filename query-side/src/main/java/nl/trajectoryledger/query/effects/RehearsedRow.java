package nl.trajectoryledger.query.effects;

import nl.trajectoryledger.query.history.RecordedEvent;

import java.util.List;

/**
 * A row of a file with the events that it would add to its patient's stream.
 *
 * @param row its number in the file
 */
public record RehearsedRow(long row, List<RecordedEvent> events) {

    public RehearsedRow {
        events = List.copyOf(events);
    }
}
