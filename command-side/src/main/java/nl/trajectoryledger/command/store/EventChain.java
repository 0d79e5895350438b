package nl.trajectoryledger.command.store;

import static java.time.temporal.ChronoUnit.MICROS;
import static java.time.temporal.ChronoUnit.MILLIS;
import static java.util.stream.Collectors.toSet;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.events.stored.StoredEvent;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Turns the events of one append into rows, each chained to the one before it in its stream. */
final class EventChain {

    private final Map<UUID, ChainTail> tails;
    private final Serializer serializer;
    private byte @Nullable [] emptyMetadata;

    private EventChain(Map<UUID, ChainTail> tails, Serializer serializer) {
        this.tails = tails;
        this.serializer = serializer;
    }

    /** The rows of events, each stream in its order. */
    static List<ChainedEvent> rows(
            Connection connection,
            List<? extends EventMessage<?>> messages,
            StreamEnds ends,
            Serializer serializer)
            throws SQLException {
        var chain = new EventChain(ends.at(before(messages), connection), serializer);
        return messages.stream()
                .map(message -> chain.add((DomainEventMessage<?>) message))
                .toList();
    }

    /** Whose personal data is in the events. */
    static Set<PatientId> sealedPatients(List<DossierEvent> events) {
        return events.stream()
                .filter(event -> !EventJson.personalFields(event.getClass()).isEmpty())
                .map(DossierEvent::patientId)
                .collect(toSet());
    }

    /** The place in each stream that its first event builds on. */
    private static Map<UUID, Long> before(List<? extends EventMessage<?>> messages) {
        var places = new HashMap<UUID, Long>();
        for (var message : messages) {
            var event = (DomainEventMessage<?>) message;
            places.putIfAbsent(
                    UUID.fromString(event.getAggregateIdentifier()), event.getSequenceNumber() - 1);
        }
        places.values().removeIf(place -> place < 0);
        return places;
    }

    private ChainedEvent add(DomainEventMessage<?> message) {
        var event = (DossierEvent) message.getPayload();
        var stream = event.patientId().value();
        var tail = tails.get(stream);
        if (tail == null && message.getSequenceNumber() > 0) {
            throw new IllegalStateException(
                    "stream %s has no event %d to build on"
                            .formatted(stream, message.getSequenceNumber() - 1));
        }
        var added = ChainedEvent.after(tail, stored(stream, message, event, tail));
        tails.put(stream, added.tail());
        return added;
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
                metadata(message));
    }

    /** Nearly always the same, and nearly always nothing. */
    private byte[] metadata(DomainEventMessage<?> message) {
        if (!message.getMetaData().isEmpty()) {
            return message.serializeMetaData(serializer, byte[].class).getData();
        }
        if (emptyMetadata == null) {
            emptyMetadata = message.serializeMetaData(serializer, byte[].class).getData();
        }
        return emptyMetadata;
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
