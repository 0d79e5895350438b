package nl.trajectoryledger.query.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.StoredEvent;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientStreamsIT {

    private static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");

    private final TestLedger ledger = new TestLedger();
    private final PatientStreams streams = new PatientStreams(ledger.jdbc(), ledger.form().json());
    private final EveryStream everyone =
            new EveryStream(ledger.application(), ledger.transactions(), ledger.form().json());

    @AfterAll
    void close() {
        ledger.close();
    }

    @Test
    void hold_what_was_appended_with_its_place_and_time() {
        var story = story(new PatientId(UUID.randomUUID()));
        ledger.append(FEBRUARY, story.events());

        var stream = streams.of(story.events().getFirst().patientId());

        assertThat(stream).extracting(RecordedEvent::event).isEqualTo(story.events());
        assertThat(stream).extracting(RecordedEvent::sequence).containsExactly(0L, 1L, 2L);
        assertThat(stream.getLast().recordedAt()).isEqualTo("2024-02-01T10:00:02Z");
    }

    @Test
    void are_empty_for_a_patient_nobody_knows() {
        assertThat(streams.of(new PatientId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void are_chained_by_their_hashes() {
        var patient = new PatientId(UUID.randomUUID());
        ledger.append(FEBRUARY, story(patient).events());

        var rows = streams.stored(patient);

        assertThat(rows.getFirst().previousHash()).isNull();
        for (int i = 1; i < rows.size(); i++) {
            assertThat(rows.get(i).previousHash()).isEqualTo(rows.get(i - 1).hash());
            assertThat(rows.get(i).event().hashAfter(rows.get(i - 1).hash()))
                    .isEqualTo(rows.get(i).hash());
        }
    }

    @Test
    void are_not_half_read_when_an_event_is_unknown() {
        var patient = new PatientId(UUID.randomUUID());
        ledger.append(FEBRUARY, story(patient).events());
        ledger.insert(
                new StoredEvent(
                        patient.value(),
                        3,
                        UUID.randomUUID(),
                        "session-dreamt",
                        1,
                        FEBRUARY,
                        null,
                        "{}".getBytes(UTF_8),
                        "{}".getBytes(UTF_8)));

        assertThatThrownBy(() -> streams.of(patient))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage(
                        "event 3 of stream %s cannot be read as 'session-dreamt' revision 1",
                        patient);
    }

    @Test
    void are_all_read_once_in_bulk() {
        for (int i = 0; i < 40; i++) {
            ledger.append(FEBRUARY, story(new PatientId(UUID.randomUUID())).events());
        }
        var read = new HashMap<PatientId, Integer>();
        for (var partition : everyone.partitions()) {
            everyone.read(
                    partition,
                    stream -> assertThat(read.put(stream.patient(), stream.size())).isNull());
        }

        assertThat(everyone.partitions()).hasSize(16);
        assertThat(read).hasSizeGreaterThanOrEqualTo(40);
        assertThat(read.values().stream().mapToInt(size -> size).sum())
                .isEqualTo((int) everyone.count());
    }

    private static Stories story(PatientId patient) {
        return new Stories(patient)
                .registered(Stories.BSN, "1961-04-12")
                .intake("knee", "2024-01-08", "7023")
                .session("knee", "2024-01-10");
    }
}
