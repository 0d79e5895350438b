package nl.trajectoryledger.query.stream;

import nl.trajectoryledger.events.dossier.DossierEvent;
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

/** Turns stored events into what they mean today: upcasters first, then the current type. */
final class EventDecoder {

    /** The aggregate type of every stream. */
    private static final String DOSSIER = "Dossier";

    private final EventJson json;
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

    List<RecordedEvent> decode(List<StoredEvent> stream) {
        return upcasters
                .upcast(
                        stream.stream()
                                .map(row -> new InitialEventRepresentation(entry(row), serializer)))
                .map(this::recorded)
                .toList();
    }

    private RecordedEvent recorded(IntermediateEventRepresentation current) {
        long sequence = current.getSequenceNumber().orElseThrow();
        try {
            return new RecordedEvent(sequence, current.getTimestamp(), event(current));
        } catch (RuntimeException unreadable) {
            throw new UnreadableEvent(
                    "event %d of stream %s cannot be read as '%s' revision %s"
                            .formatted(
                                    sequence,
                                    current.getAggregateIdentifier().orElseThrow(),
                                    current.getType().getName(),
                                    current.getType().getRevision()),
                    unreadable);
        }
    }

    private DossierEvent event(IntermediateEventRepresentation current) {
        var name = current.getType().getName();
        var type =
                EventNames.typeOf(name)
                        .orElseThrow(
                                () -> new IllegalStateException("the ledger has no such event"));
        return json.read(type, current.getData(byte[].class).getData());
    }
}
