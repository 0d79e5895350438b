package nl.trajectoryledger.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.events.stored.EventNames;
import nl.trajectoryledger.events.stored.EventSerializer;
import nl.trajectoryledger.events.stored.EventSerializer.UnknownNames;
import nl.trajectoryledger.events.stored.EventUpcasters;
import nl.trajectoryledger.events.stored.StoredEvent;
import nl.trajectoryledger.query.history.RecordedEvent;

import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

import java.util.List;
import java.util.UUID;

/** Turns stored events into what they mean today: upcasters first, then the current type. */
final class EventDecoder {

    /** The aggregate type of every stream. */
    private static final String DOSSIER = "Dossier";

    private static final byte[] NO_METADATA = "{}".getBytes(UTF_8);

    private static final String ERASED = EventNames.of(PatientErased.class).name();

    private final EventJson json;
    private final EventJson unopened = EventJson.unopened();
    private final EventUpcasterChain upcasters;
    private final EventSerializer serializer;

    EventDecoder(EventJson json) {
        this(json, EventUpcasters.chain());
    }

    EventDecoder(EventJson json, EventUpcasterChain upcasters) {
        this.json = json;
        this.upcasters = upcasters;
        this.serializer = new EventSerializer(json, UnknownNames.FAIL);
    }

    static GenericDomainEventEntry<byte[]> entry(StoredEvent stored) {
        return new GenericDomainEventEntry<>(
                DOSSIER,
                stored.stream().toString(),
                stored.sequence(),
                stored.eventId().toString(),
                stored.recordedAt(),
                stored.name(),
                String.valueOf(stored.revision()),
                stored.payload(),
                stored.metadata());
    }

    List<RecordedEvent> decode(List<EventRow> stream) {
        // Upcasters begin at older revisions: what is current passes them unchanged.
        var current = stream.stream().allMatch(EventDecoder::isCurrent) ? stream : upcast(stream);
        // A key that this process still has in memory opens nothing any more.
        var form = isErased(current) ? unopened : json;
        return current.stream().map(row -> recorded(row, form)).toList();
    }

    /** It is always the last event. */
    private static boolean isErased(List<EventRow> stream) {
        return !stream.isEmpty() && stream.getLast().name().equals(ERASED);
    }

    private static boolean isCurrent(EventRow row) {
        return EventNames.isCurrent(row.name(), row.revision());
    }

    private List<EventRow> upcast(List<EventRow> stream) {
        return upcasters
                .upcast(
                        stream.stream()
                                .map(row -> new InitialEventRepresentation(entry(row), serializer)))
                .map(EventDecoder::row)
                .toList();
    }

    private static GenericDomainEventEntry<byte[]> entry(EventRow row) {
        return new GenericDomainEventEntry<>(
                DOSSIER,
                row.stream().toString(),
                row.sequence(),
                "",
                row.recordedAt(),
                row.name(),
                String.valueOf(row.revision()),
                row.payload(),
                NO_METADATA);
    }

    private static EventRow row(IntermediateEventRepresentation upcast) {
        var stream = UUID.fromString(upcast.getAggregateIdentifier().orElseThrow());
        long sequence = upcast.getSequenceNumber().orElseThrow();
        var type = upcast.getType();
        try {
            return new EventRow(
                    stream,
                    sequence,
                    type.getName(),
                    Integer.parseInt(type.getRevision()),
                    upcast.getTimestamp(),
                    upcast.getData(byte[].class).getData());
        } catch (RuntimeException unreadable) {
            throw unreadable(stream, sequence, type.getName(), type.getRevision(), unreadable);
        }
    }

    private static RecordedEvent recorded(EventRow row, EventJson form) {
        try {
            return new RecordedEvent(row.sequence(), row.recordedAt(), event(row, form));
        } catch (RuntimeException unreadable) {
            throw unreadable(row.stream(), row.sequence(), row.name(), row.revision(), unreadable);
        }
    }

    private static UnreadableEvent unreadable(
            UUID stream, long sequence, String name, Object revision, RuntimeException cause) {
        return new UnreadableEvent(
                sequence,
                "event %d of stream %s cannot be read as '%s' revision %s"
                        .formatted(sequence, stream, name, revision),
                cause);
    }

    private static DossierEvent event(EventRow row, EventJson form) {
        var type =
                EventNames.typeOf(row.name())
                        .orElseThrow(
                                () -> new IllegalStateException("the ledger has no such event"));
        return form.read(type, row.payload());
    }
}
