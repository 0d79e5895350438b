package nl.trajectoryledger.query.pages.patients;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.LongStream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientPageIT {

    private static final PatientId KNEE =
            new PatientId(UUID.fromString("0b8f5a0e-6d1c-4a3f-9d0e-2f6f1d3c5a01"));
    private static final PatientId STROKE =
            new PatientId(UUID.fromString("0b8f5a0e-6d1c-4a3f-9d0e-2f6f1d3c5a02"));
    private static final PatientId MANY =
            new PatientId(UUID.fromString("0b8f5a0e-6d1c-4a3f-9d0e-2f6f1d3c5a03"));

    private final TestLedger ledger = new TestLedger();
    private final RunningQuerySide querySide = new RunningQuerySide(ledger);

    @BeforeAll
    void record() {
        ledger.append(
                Instant.parse("2024-02-01T10:00:00Z"),
                new Stories(KNEE)
                        .registered(Stories.BSN, "1961-04-12")
                        .intake("knee", "2024-01-08", "7023")
                        .session("knee", "2024-01-10")
                        .session("knee", "2024-01-17")
                        .events());
        var stroke =
                new Stories(STROKE)
                        .intake("stroke", "2024-01-08", "9372")
                        .session("stroke", "2024-01-10")
                        .history("stroke", "2023-05-01", 20, "2023-12-31")
                        .events();
        ledger.append(Instant.parse("2024-02-01T10:00:00Z"), stroke.subList(0, 2));
        ledger.append(Instant.parse("2024-03-01T10:00:00Z"), stroke.subList(2, 3));
        var many = new Stories(MANY).intake("ms", "2004-01-05", "9373");
        for (int i = 0; i < 2_499; i++) {
            many.session("ms", LocalDate.of(2004, 1, 6).plusDays(3L * i).toString());
        }
        ledger.append(Instant.parse("2025-02-01T10:00:00Z"), many.events());
    }

    @AfterAll
    void close() {
        querySide.close();
        ledger.close();
    }

    @Test
    void says_how_many_are_left_in_dutch_and_in_english() throws Exception {
        assertThat(page(KNEE, ""))
                .contains(
                        "Nog 10 van 12 behandelingen uit de basisverzekering,"
                                + " tot en met 9 januari 2025");
        assertThat(page(KNEE, "?lang=en"))
                .contains(
                        "10 of 12 treatments left from the basic insurance,"
                                + " up to and including 9 January 2025");
    }

    @Test
    void shows_a_moment_before_a_history_arrived_and_what_the_arrival_changed() throws Exception {
        assertThat(page(STROKE, "?knownAt=2024-02-15")).contains("Nog 19 van de eerste 20");
        assertThat(page(STROKE, "?since=2024-02-15"))
                .contains("Wat het verschil maakte", "Behandelhistorie van 31 december 2023");
    }

    @Test
    void tells_why_a_session_is_judged_so() throws Exception {
        assertThat(page(KNEE, "?session=3"))
                .contains("Besluit zorgverzekering", "Dit is nummer 1 van 12");
    }

    @Test
    void says_in_plain_words_that_there_is_nobody() throws Exception {
        var nobody = querySide.get("/patients/0b8f5a0e-6d1c-4a3f-9d0e-000000000000");

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.body()).contains("Hier is niets", "href=\"/patients\"");
        assertThat(querySide.get("/patients/" + KNEE + "?validOn=soon").status()).isEqualTo(400);
    }

    @Test
    void draws_two_and_a_half_thousand_events_quickly_and_on_a_small_page() throws Exception {
        assertThat(page(MANY, "").length()).isLessThan(300_000);
        assertThat(page(MANY, "?from=2023-01-01&until=2023-12-31").length()).isLessThan(300_000);

        // The quicker ones: other tests of the run may take the machine meanwhile.
        var times = LongStream.range(0, 40).map(_ -> nanosOfPage()).sorted().toArray();
        assertThat(Duration.ofNanos(times[10])).isLessThan(Duration.ofMillis(150));
    }

    private long nanosOfPage() {
        try {
            long before = System.nanoTime();
            page(MANY, "");
            return System.nanoTime() - before;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private String page(PatientId patient, String query) throws IOException, InterruptedException {
        var answer = querySide.get("/patients/" + patient + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
