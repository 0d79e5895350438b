package nl.trajectoryledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.status.ProjectionProgress;
import nl.trajectoryledger.query.testledger.Await;
import nl.trajectoryledger.query.testledger.RandomStories;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

class RebuildIT {

    private static final Instant FEBRUARY = Instant.parse("2024-02-01T10:00:00Z");
    private static final int PATIENTS = 150;

    private final TestLedger ledger = new TestLedger();
    private final RunningQuerySide querySide = new RunningQuerySide(ledger);

    @AfterEach
    void close() {
        querySide.close();
        ledger.close();
    }

    @Test
    void gives_the_rows_of_the_live_projection_after_all_were_deleted() throws Exception {
        record(0, PATIENTS);
        var live = rowsOnceDerived(PATIENTS);

        ledger.jdbc().sql("truncate reading.trajectory_status, reading.derivation").update();
        var done = rebuild("");

        assertThat(rows()).isEqualTo(live);
        assertThat(live).hasSizeGreaterThan(PATIENTS);
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("patients").asInt()).isEqualTo(PATIENTS);
        assertThat(done.get("trajectories").asInt()).isEqualTo(live.size());
        assertThat(done.get("eventsRead")).isEqualTo(done.get("events"));
    }

    @Test
    void makes_a_table_that_was_dropped() throws Exception {
        record(0, 20);
        var live = rowsOnceDerived(20);

        ledger.jdbc().sql("drop table reading.trajectory_status").update();
        rebuild("");
        assertThat(rows()).isEqualTo(live);

        rebuild("");
        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void loses_nothing_of_what_is_recorded_meanwhile() throws Exception {
        record(0, PATIENTS);
        rowsOnceDerived(PATIENTS);
        try (var recording = Executors.newSingleThreadExecutor()) {
            var more = recording.submit(() -> record(PATIENTS, PATIENTS + 100));
            rebuild("");
            rebuild("");
            more.get();
        }
        var live = rowsOnceDerived(PATIENTS + 100);

        assertThat(rebuild("?compare=true").get("differences").asLong()).isZero();
        rebuild("");
        assertThat(rows()).isEqualTo(live);
    }

    @Test
    void counts_the_rows_that_differ_and_leaves_them() throws Exception {
        record(0, 20);
        rowsOnceDerived(20);
        ledger.jdbc()
                .sql("update reading.trajectory_status set treatments = 99 where patient = ?")
                .param(RandomStories.patient(3).value())
                .update();
        ledger.jdbc()
                .sql("delete from reading.trajectory_status where patient = ?")
                .param(RandomStories.patient(4).value())
                .update();
        var spoilt = rows();

        var compared = rebuild("?compare=true");

        assertThat(compared.get("differences").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(rows()).isEqualTo(spoilt);
    }

    @Test
    void makes_worklists_too_and_counts_what_differs_in_them() throws Exception {
        var patient = RandomStories.patient(1);
        record(0, 20);
        rowsOnceDerived(20);
        var live = worklists();
        ledger.jdbc()
                .sql(
                        """
                        insert into reading.worklist_row
                        values ('code-closed', '2024-07-01', ?, 'made-up', '9473', '{}')
                        """)
                .param(patient.value())
                .update();

        assertThat(rebuild("?compare=true").get("differences").asLong()).isEqualTo(1);
        rebuild("");
        assertThat(worklists()).isEqualTo(live);
    }

    @Test
    void leaves_out_a_patient_who_cannot_be_derived() throws Exception {
        var zero = new PatientId(new UUID(8, 8));
        ledger.append(
                FEBRUARY,
                new Stories(zero)
                        .registered(Stories.BSN, "1961-04-12")
                        .intake("zero\0byte", "2024-01-08", "7023")
                        .events());
        record(0, 20);

        var done = rebuild("");

        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("patientsFailed").asInt()).isEqualTo(1);
        assertThat(done.get("patients").asInt()).isEqualTo(21);
    }

    @Test
    void refuses_what_it_does_not_know() throws Exception {
        var unknown = querySide.post("/api/rebuilds?projection=horoscope", "");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("there is no projection of that name");
        assertThat(querySide.get("/api/rebuilds/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private JsonNode rebuild(String query) throws IOException, InterruptedException {
        var started = querySide.post("/api/rebuilds" + query, "");
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        var path = "/api/rebuilds/" + started.json().get("id").asString();
        Await.until(() -> !state(path).equals("running"));
        return querySide.get(path).json();
    }

    private String state(String path) {
        try {
            return querySide.get(path).json().get("state").asString();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void record(int from, int until) {
        for (int i = from; i < until; i++) {
            ledger.append(FEBRUARY, RandomStories.story(i));
        }
    }

    private List<String> rowsOnceDerived(int patients) throws InterruptedException {
        // A batch still to come would derive again, and mend what a test has spoilt meanwhile.
        var live = querySide.context().getBean(ProjectionProgress.class);
        Await.until(() -> derived() == patients && live.behind().isZero());
        assertThat(derived()).isEqualTo(patients);
        return rows();
    }

    /** Patients whose rows are as recent as their streams. */
    private int derived() {
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

    private List<String> worklists() {
        return ledger.jdbc()
                .sql("select r::text from reading.worklist_row r order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> rows() {
        return ledger.jdbc()
                .sql("select r::text from reading.trajectory_status r order by patient, trajectory")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
