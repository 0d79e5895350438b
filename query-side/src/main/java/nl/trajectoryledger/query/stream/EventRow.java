package nl.trajectoryledger.query.stream;

import nl.trajectoryledger.events.stored.StoredEvent;

import java.time.Instant;
import java.util.UUID;

/**
 * What of a stored event says what it means; an upcaster sees no more of it either.
 *
 * @param name stored name
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; never compared.
record EventRow(
        UUID stream, long sequence, String name, int revision, Instant recordedAt, byte[] payload) {

    static EventRow of(StoredEvent event) {
        return new EventRow(
                event.stream(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.recordedAt(),
                event.payload());
    }
}
