package nl.trajectoryledger.events.stored;

import static nl.trajectoryledger.events.stored.EventSerializer.UnknownNames.FAIL;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * An older revision is read by upcasting. No event has one yet, so the older revision and its
 * upcaster are this test's own: in revision 0 the day of a session was called {@code treatedOn}.
 */
class EventUpcastersTest {

    private static final Path OLDER =
            Path.of("src/test/resources/older-revisions/session-delivered.0.json");

    @Test
    void reads_an_older_revision_as_the_current_one() {
        var chain = new EventUpcasterChain(new TreatedOnBecameDate());

        assertThat(read(chain, "session-delivered", "0", StoredFiles.read(OLDER)))
                .isEqualTo(StoredFiles.event("session-delivered.1.json"));
    }

    @Test
    void refuses_an_older_revision_that_no_upcaster_takes_up() {
        assertThatThrownBy(
                        () ->
                                read(
                                        EventUpcasters.chain(),
                                        "session-delivered",
                                        "0",
                                        StoredFiles.read(OLDER)))
                .hasMessageContaining("treatedOn");
    }

    @Test
    void the_chain_of_the_ledger_leaves_every_current_event_as_it_is() {
        for (var name : EventNames.all()) {
            var file = StoredFiles.full(EventNames.typeOf(name).orElseThrow());

            assertThat(read(EventUpcasters.chain(), name, "1", StoredFiles.text(file)))
                    .isEqualTo(StoredFiles.event(file));
        }
    }

    private static Object read(
            EventUpcasterChain chain, String name, String revision, String text) {
        var entry =
                new GenericDomainEventEntry<>(
                        "Dossier",
                        StoredFiles.PATIENT.toString(),
                        4L,
                        "event-1",
                        Instant.EPOCH.toString(),
                        name,
                        revision,
                        text.getBytes(UTF_8),
                        "{}".getBytes(UTF_8));
        return EventUtils.upcastAndDeserializeTrackedEvents(
                        Stream.of(
                                new TrackedDomainEventData<>(
                                        new GlobalSequenceTrackingToken(1), entry)),
                        new EventSerializer(StoredFiles.json(), FAIL),
                        chain)
                .findFirst()
                .orElseThrow()
                .getPayload();
    }

    private static final class TreatedOnBecameDate extends SingleEventUpcaster {

        private static final SimpleSerializedType OLD =
                new SimpleSerializedType("session-delivered", "0");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation stored) {
            return stored.getType().equals(OLD);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
            return stored.upcastPayload(
                    new SimpleSerializedType("session-delivered", "1"),
                    ObjectNode.class,
                    event -> event.set("date", event.remove("treatedOn")));
        }
    }
}
