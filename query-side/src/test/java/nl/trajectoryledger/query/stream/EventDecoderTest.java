package nl.trajectoryledger.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.events.stored.PersonalDataSeal;
import nl.trajectoryledger.query.history.RecordedEvent;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

class EventDecoderTest {

    private static final PatientId ANNA = new PatientId(new UUID(0, 1));
    private static final Instant NOON = Instant.parse("2024-03-06T11:00:00Z");
    private static final String TODAY =
            "{\"patientId\":\"%s\",\"factId\":5,\"trajectory\":\"ms\",\"date\":\"2024-03-06\"}"
                    .formatted(ANNA);
    private static final RecordedEvent SESSION =
            new RecordedEvent(
                    4,
                    NOON,
                    new SessionDelivered(
                            ANNA,
                            new FactId(5),
                            new TrajectoryKey("ms"),
                            LocalDate.parse("2024-03-06"),
                            null,
                            null,
                            List.of(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null));

    private final EventJson json = new EventJson(new NothingPersonal());

    @Test
    void reads_the_current_revision_as_it_is() {
        assertThat(new EventDecoder(json).decode(List.of(stored("session-delivered", 1, TODAY))))
                .containsExactly(SESSION);
    }

    @Test
    void reads_an_older_revision_through_the_upcasters() {
        var older = TODAY.replace("date", "treatedOn");
        var decoder = new EventDecoder(json, new EventUpcasterChain(new TreatedOnBecameDate()));

        assertThat(decoder.decode(List.of(stored("session-delivered", 0, older))))
                .containsExactly(SESSION);
    }

    @Test
    void names_the_place_of_an_event_it_cannot_read() {
        var unknown = List.of(stored("session-imagined", 1, TODAY));

        assertThatThrownBy(() -> new EventDecoder(json).decode(unknown))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(
                        "event 4 of stream %s cannot be read as 'session-imagined' revision 1",
                        ANNA);
    }

    private static EventRow stored(String name, int revision, String payload) {
        return new EventRow(ANNA.value(), 4, name, revision, NOON, payload.getBytes(UTF_8));
    }

    /** In a made-up revision 0 the day of a session had another name. */
    private static final class TreatedOnBecameDate extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation stored) {
            return stored.getType().equals(new SimpleSerializedType("session-delivered", "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
            return stored.upcastPayload(
                    new SimpleSerializedType("session-delivered", "1"),
                    ObjectNode.class,
                    event -> event.set("date", event.remove("treatedOn")));
        }
    }

    private static final class NothingPersonal implements PersonalDataSeal {

        @Override
        public String seal(PatientId patient, FactId fact, String field, String value) {
            throw new IllegalStateException("a session says nothing of a person");
        }

        @Override
        public @Nullable String open(PatientId patient, FactId fact, String field, String sealed) {
            throw new IllegalStateException("a session says nothing of a person");
        }
    }
}
