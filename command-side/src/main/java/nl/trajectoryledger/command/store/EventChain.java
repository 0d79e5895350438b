package nl.trajectoryledger.command.store;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.time.temporal.ChronoUnit.MILLIS;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.stored.StoredEvent;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Turns the events of one append into rows, each chained to the one before it in its stream. */
final class EventChain {

    private final Map<UUID, ChainTail> tails = new HashMap<>();
    private final Connection connection;
    private final Serializer serializer;

    EventChain(Connection connection, Serializer serializer) {
        this.connection = connection;
        this.serializer = serializer;
    }

    ChainedEvent add(DomainEventMessage<?> message, DossierEvent event) throws SQLException {
        var stream = UUID.fromString(message.getAggregateIdentifier());
        var tail = tail(stream, message.getSequenceNumber());
        var added = ChainedEvent.after(tail, stored(stream, message, event, tail));
        tails.put(stream, added.tail());
        return added;
    }

    private @Nullable ChainTail tail(UUID stream, long sequence) throws SQLException {
        var known = tails.get(stream);
        if (known != null || sequence == 0) {
            return known;
        }
        var stored = EventTable.tail(connection, stream, sequence - 1);
        if (stored == null) {
            throw new IllegalStateException(
                    "stream %s has no event %d to build on".formatted(stream, sequence - 1));
        }
        return stored;
    }

    private StoredEvent stored(
            UUID stream,
            DomainEventMessage<?> message,
            DossierEvent event,
            @Nullable ChainTail tail) {
        var payload = message.serializePayload(serializer, byte[].class);
        return new StoredEvent(
                stream,
                message.getSequenceNumber(),
                UUID.fromString(message.getIdentifier()),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                recordedAt(message.getTimestamp(), tail),
                sourceRecordedAt(event.source()),
                payload.getData(),
                message.serializeMetaData(serializer, byte[].class).getData());
    }

    /** What is hashed is what Axon reads back: milliseconds, and never before the last event. */
    private static Instant recordedAt(Instant now, @Nullable ChainTail tail) {
        var time = now.truncatedTo(MILLIS);
        return tail != null && time.isBefore(tail.recordedAt()) ? tail.recordedAt() : time;
    }

    private static @Nullable Instant sourceRecordedAt(@Nullable Source source) {
        var time = source == null ? null : source.recordedAt();
        return time == null ? null : time.truncatedTo(MICROS);
    }
}
