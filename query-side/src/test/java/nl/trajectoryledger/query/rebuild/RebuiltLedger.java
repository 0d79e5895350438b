package nl.trajectoryledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.StoredEvent;
import nl.trajectoryledger.query.reading.Generation;
import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.reading.Serving;
import nl.trajectoryledger.query.status.ProjectionProgress;
import nl.trajectoryledger.query.testledger.Await;
import nl.trajectoryledger.query.testledger.RandomStories;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A ledger with made-up patients and a query side that rebuilds its read tables. */
final class RebuiltLedger implements AutoCloseable {

    static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");

    private final TestLedger ledger = new TestLedger();
    private final RunningQuerySide querySide = new RunningQuerySide(ledger);

    TestLedger ledger() {
        return ledger;
    }

    JdbcClient jdbc() {
        return ledger.jdbc();
    }

    RunningQuerySide querySide() {
        return querySide;
    }

    void record(int from, int until) {
        for (int i = from; i < until; i++) {
            ledger.append(FEBRUARY, RandomStories.story(i));
        }
    }

    List<String> rowsOnceDerived(int patients) throws InterruptedException {
        // A batch still to come would derive again, and mend what a test has spoilt meanwhile.
        var live = querySide.context().getBean(ProjectionProgress.class);
        Await.until(() -> derived() == patients && live.behind().isZero());
        assertThat(derived()).isEqualTo(patients);
        return rows();
    }

    /** Patients whose rows are as recent as their streams. */
    int derived() {
        return ledger.jdbc()
                .sql(
                        """
                        select count(*) from reading.derivation d
                        where as_of_sequence =
                            (select max(sequence) from ledger.event where stream = d.patient)
                        """)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    List<String> rows() {
        return ledger.jdbc()
                .sql("select r::text from reading.trajectory_status r order by patient, trajectory")
                .query((row, _) -> row.getString(1))
                .list();
    }

    List<String> worklists() {
        return ledger.jdbc()
                .sql("select r::text from reading.worklist_row r order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    JsonNode rebuild(String query) throws IOException, InterruptedException {
        var started = querySide.post("/api/rebuilds" + query, "");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return ended(path(started.json()));
    }

    static String path(JsonNode rebuild) {
        return "/api/rebuilds/" + rebuild.get("id").asString();
    }

    JsonNode ended(String path) throws IOException, InterruptedException {
        Await.until(() -> !state(path).equals("running"));
        return querySide.get(path).json();
    }

    String state(String path) {
        try {
            return querySide.get(path).json().get("state").asString();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Generation serving() {
        return new Serving(ledger.jdbc()).now();
    }

    void empty(Generation generation) {
        for (var table : ReadTables.NAMES) {
            ledger.jdbc().sql("delete from %s.%s".formatted(generation.schema(), table)).update();
        }
    }

    /** A story that ends with an event of a name nobody knows. */
    PatientId recordUnreadable(int number) {
        var patient = RandomStories.patient(number);
        ledger.append(
                FEBRUARY, new Stories(patient).registered(Stories.BSN, "1961-04-12").events());
        ledger.insert(
                new StoredEvent(
                        patient.value(),
                        1,
                        UUID.randomUUID(),
                        "session-dreamt",
                        1,
                        FEBRUARY,
                        null,
                        "{}".getBytes(UTF_8),
                        "{}".getBytes(UTF_8)));
        return patient;
    }

    /** How many events the live projection has parked. */
    long parkedLive() {
        return jdbc().sql("select count(*) from reading.dead_letter")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** A story with a character that PostgreSQL takes in no text. */
    void recordUnwritable(int number) {
        ledger.append(
                FEBRUARY,
                new Stories(RandomStories.patient(number))
                        .registered(Stories.BSN, "1961-04-12")
                        .intake("zero\0byte", "2024-01-08", "7023")
                        .events());
    }

    @Override
    public void close() {
        querySide.close();
        ledger.close();
    }
}
