package nl.trajectoryledger.events.stored;

import static nl.trajectoryledger.events.stored.EventSerializer.UnknownNames.FAIL;
import static nl.trajectoryledger.events.stored.EventSerializer.UnknownNames.HAND_OVER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.identity.Bsn;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;

import java.util.Map;

class EventSerializerTest {

    private final EventSerializer serializer = new EventSerializer(StoredFiles.json(), FAIL);

    @Test
    void writes_the_bytes_of_the_ledger_under_the_name_of_the_ledger() {
        var stored =
                serializer.serialize(StoredFiles.event("session-delivered.1.json"), byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("session-delivered");
        assertThat(stored.getType().getRevision()).isEqualTo("1");
        assertThat(new String(stored.getData(), UTF_8))
                .isEqualTo(StoredFiles.text("session-delivered.1.json"));
    }

    @Test
    void reads_an_event_by_its_stored_name() {
        var event = serializer.deserialize(stored("session-delivered", "session-delivered.1.json"));

        assertThat(event)
                .isInstanceOf(SessionDelivered.class)
                .isEqualTo(StoredFiles.event("session-delivered.1.json"));
    }

    @Test
    void opens_personal_data_while_reading() {
        PatientRegistered event =
                serializer.deserialize(stored("patient-registered", "patient-registered.1.json"));

        assertThat(event.bsn()).isEqualTo(new Bsn("999990019"));
    }

    @Test
    void fails_on_an_unknown_name_where_a_decision_depends_on_it() {
        assertThatThrownBy(
                        () ->
                                serializer.deserialize(
                                        stored("session-imagined", "session-delivered.1.json")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the ledger knows no event named 'session-imagined'");
    }

    @Test
    void hands_an_unknown_name_over_to_a_reader_that_parks_it() {
        var reader = new EventSerializer(StoredFiles.json(), HAND_OVER);

        Object event = reader.deserialize(stored("session-imagined", "session-delivered.1.json"));

        assertThat(event).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void carries_metadata_as_json() {
        var stored = serializer.serialize(MetaData.from(Map.of("actor", "04012345")), byte[].class);

        assertThat(new String(stored.getData(), UTF_8)).isEqualTo("{\"actor\":\"04012345\"}");
        MetaData read = serializer.deserialize(stored);
        assertThat(read).containsEntry("actor", "04012345");
    }

    private static SimpleSerializedObject<byte[]> stored(String name, String file) {
        return new SimpleSerializedObject<>(
                StoredFiles.text(file).getBytes(UTF_8),
                byte[].class,
                new SimpleSerializedType(name, "1"));
    }
}
