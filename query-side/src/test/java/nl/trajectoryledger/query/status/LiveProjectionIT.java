package nl.trajectoryledger.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.StoredEvent;
import nl.trajectoryledger.query.testledger.Await;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

class LiveProjectionIT {

    private static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");
    private static final PatientId ANNA = new PatientId(new UUID(1, 1));
    private static final PatientId BERT = new PatientId(new UUID(1, 2));

    private final TestLedger ledger = new TestLedger();

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void keeps_a_row_for_every_trajectory() throws Exception {
        try (var projection = TestProjection.start(ledger)) {
            ledger.append(
                    FEBRUARY,
                    knee(ANNA)
                            .intake("back", "2024-01-09", "3426")
                            .session("back", "2024-01-12")
                            .events());

            assertThat(rows(projection, ANNA, 4))
                    .containsExactly("back 1 2024-01-12", "knee 1 2024-01-12");
            Await.until(() -> projection.progress().behind().isZero());
            assertThat(projection.progress().behind()).isEqualTo(Duration.ZERO);
        }
    }

    @Test
    void takes_away_the_row_of_a_trajectory_that_never_was() throws Exception {
        try (var projection = TestProjection.start(ledger)) {
            var story = knee(ANNA).intake("back", "2024-01-09", "3426");
            ledger.append(FEBRUARY, story.events());
            assertThat(rows(projection, ANNA, 3)).hasSize(2);

            ledger.append(FEBRUARY, story.factRetracted(4).events().getLast());

            assertThat(rows(projection, ANNA, 4)).containsExactly("knee 1 2024-01-10");
        }
    }

    @Test
    void parks_a_stream_it_cannot_read_and_goes_on_with_the_others() throws Exception {
        try (var projection = TestProjection.start(ledger)) {
            ledger.append(FEBRUARY, knee(ANNA).events());
            assertThat(rows(projection, ANNA, 2)).hasSize(1);
            insert(ANNA, 3, "session-dreamt", "{}");
            Await.until(() -> parked().equals("3"));
            insert(ANNA, 4, "session-delivered", "{\"broken");
            ledger.append(FEBRUARY, knee(BERT).events());

            assertThat(rows(projection, BERT, 2)).hasSize(1);
            Await.until(() -> parked().equals("3,4"));
            assertThat(parked()).isEqualTo("3,4");
            assertThat(projection.parked().count()).isEqualTo(1);
            assertThat(projection.live().failing()).isFalse();
            assertThat(projection.derived()).containsEntry(ANNA, 2L);
        }
    }

    @Test
    void parks_rows_that_the_database_refuses_and_keeps_those_of_the_same_batch() throws Exception {
        ledger.append(FEBRUARY, knee(ANNA).intake("zero\0byte", "2024-01-09", "3426").events());
        ledger.append(FEBRUARY, knee(BERT).events());
        try (var projection = TestProjection.start(ledger)) {
            assertThat(rows(projection, BERT, 2)).hasSize(1);
            Await.until(() -> parked().equals("0,1,2,3"));
            assertThat(parked()).isEqualTo("0,1,2,3");
            assertThat(projection.derived()).doesNotContainKey(ANNA);
        }
    }

    @Test
    void derives_a_parked_stream_when_the_cause_is_gone() throws Exception {
        ledger.append(FEBRUARY, knee(ANNA).events());
        var master = masterKeyOfAnna("another");
        try (var projection = TestProjection.start(ledger)) {
            Await.until(() -> parked().equals("0,1,2"));
            projection.parked().retry();
            assertThat(parked()).isEqualTo("0,1,2");
            assertThat(projection.derived()).isEmpty();

            masterKeyOfAnna(master);
            projection.parked().retry();

            assertThat(parked()).isEqualTo("none");
            assertThat(rows(projection, ANNA, 2)).containsExactly("knee 1 2024-01-10");
        }
    }

    @Test
    void shares_the_segments_with_every_node_that_joins_and_leaves() throws Exception {
        try (var first = TestProjection.start(ledger)) {
            Await.until(() -> first.segmentsOfNodes().equals(List.of(8)));
            try (var second = TestProjection.start(ledger);
                    var third = TestProjection.start(ledger)) {
                Await.until(() -> second.segmentsOfNodes().equals(List.of(2, 3, 3)));
                assertThat(third.segmentsOfNodes()).containsExactly(2, 3, 3);
            }
            Await.until(() -> first.segmentsOfNodes().equals(List.of(8)));
            assertThat(first.segmentsOfNodes()).containsExactly(8);
        }
    }

    private static Stories knee(PatientId patient) {
        return new Stories(patient)
                .registered(Stories.BSN, "1961-04-12")
                .intake("knee", "2024-01-08", "7023")
                .session("knee", "2024-01-10");
    }

    private List<String> rows(TestProjection projection, PatientId patient, long lastSequence)
            throws InterruptedException {
        Await.until(() -> projection.derived().getOrDefault(patient, -1L) == lastSequence);
        return ledger.jdbc()
                .sql(
                        """
                        select concat_ws(' ', trajectory, treatments, valid_on)
                        from reading.trajectory_status where patient = ? order by trajectory
                        """)
                .param(patient.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String parked() {
        return ledger.jdbc()
                .sql(
                        """
                        select coalesce(
                            string_agg(sequencenumber::text, ',' order by sequenceindex), 'none')
                        from reading.dead_letter
                        """)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private void insert(PatientId patient, long sequence, String name, String payload) {
        ledger.insert(
                new StoredEvent(
                        patient.value(),
                        sequence,
                        UUID.randomUUID(),
                        name,
                        1,
                        FEBRUARY,
                        null,
                        payload.getBytes(UTF_8),
                        "{}".getBytes(UTF_8)));
    }

    private String masterKeyOfAnna(String key) {
        var owner = JdbcClient.create(ledger.owner());
        var before =
                owner.sql("select master_key from ledger.patient_key where patient = ?")
                        .param(ANNA.value())
                        .query((row, _) -> row.getString(1))
                        .single();
        owner.sql("update ledger.patient_key set master_key = ? where patient = ?")
                .params(key, ANNA.value())
                .update();
        return before;
    }
}
