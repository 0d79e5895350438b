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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientStreamsIT {

    private static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");

    private final TestLedger ledger = new TestLedger();
    private final PatientStreams streams = new PatientStreams(ledger.jdbc(), ledger.form());
    private final EveryStream everyone = new EveryStream(ledger.application(), ledger.form());

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

    @ParameterizedTest
    @ValueSource(longs = {1_000, 1_000_000})
    void are_all_read_once_in_bulk_whatever_the_size_of_a_slice(long sliceBytes) {
        var told = new HashSet<PatientId>();
        for (int i = 0; i < 40; i++) {
            var patient = new PatientId(UUID.randomUUID());
            ledger.append(FEBRUARY, story(patient).events());
            told.add(patient);
        }
        var read = new HashMap<PatientId, Integer>();
        var slices = everyone.slices(sliceBytes);
        for (var slice : slices) {
            everyone.read(
                    slice,
                    stream -> {
                        assertThat(read.put(stream.patient(), stream.size())).isNull();
                        if (told.contains(stream.patient())) {
                            assertThat(stream.events())
                                    .extracting(RecordedEvent::sequence)
                                    .containsExactly(0L, 1L, 2L);
                        }
                    });
        }

        assertThat(slices).hasSizeGreaterThanOrEqualTo(sliceBytes < 10_000 ? 32 : 16);
        assertThat(read).containsKeys(told.toArray(PatientId[]::new));
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
