package nl.trajectoryledger.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.reading.Generation;
import nl.trajectoryledger.query.testledger.RandomStories;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.UUID;
import java.util.concurrent.Executors;

class RebuildIT {

    private final RebuiltLedger given = new RebuiltLedger();

    @AfterEach
    void close() {
        given.close();
    }

    private static final int PATIENTS = 150;

    @Test
    void gives_the_rows_of_the_live_projection_after_all_were_deleted() throws Exception {
        given.record(0, PATIENTS);
        var live = given.rowsOnceDerived(PATIENTS);

        given.empty(Generation.BLUE);
        assertThat(given.rows()).isEmpty();
        var done = given.rebuild("");

        assertThat(given.rows()).isEqualTo(live);
        assertThat(live).hasSizeGreaterThan(PATIENTS);
        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("patients").asInt()).isEqualTo(PATIENTS);
        assertThat(done.get("trajectories").asInt()).isEqualTo(live.size());
        assertThat(done.get("eventsRead")).isEqualTo(done.get("events"));
    }

    @Test
    void makes_what_was_dropped() throws Exception {
        given.record(0, 20);
        var live = given.rowsOnceDerived(20);

        given.jdbc().sql("drop view reading.trajectory_status").update();
        given.jdbc().sql("drop table reading_green.trajectory_status").update();
        given.rebuild("");
        assertThat(given.rows()).isEqualTo(live);

        given.jdbc().sql("drop table reading_blue.trajectory_status").update();
        given.rebuild("");
        assertThat(given.rows()).isEqualTo(live);
    }

    @Test
    void loses_nothing_of_what_is_recorded_meanwhile() throws Exception {
        given.record(0, PATIENTS);
        given.rowsOnceDerived(PATIENTS);
        try (var recording = Executors.newSingleThreadExecutor()) {
            var more = recording.submit(() -> given.record(PATIENTS, PATIENTS + 100));
            given.rebuild("");
            given.rebuild("");
            more.get();
        }
        var live = given.rowsOnceDerived(PATIENTS + 100);

        assertThat(given.rebuild("?compare=true").get("differences").asLong()).isZero();
        given.rebuild("");
        assertThat(given.rows()).isEqualTo(live);
    }

    @Test
    void counts_the_rows_that_differ_and_leaves_them() throws Exception {
        given.record(0, 20);
        given.rowsOnceDerived(20);
        given.jdbc()
                .sql("update reading_blue.trajectory_status set treatments = 99 where patient = ?")
                .param(RandomStories.patient(3).value())
                .update();
        given.jdbc()
                .sql("delete from reading_blue.trajectory_status where patient = ?")
                .param(RandomStories.patient(4).value())
                .update();
        var spoilt = given.rows();

        var compared = given.rebuild("?compare=true");

        assertThat(compared.get("differences").asLong()).isGreaterThanOrEqualTo(2);
        assertThat(given.rows()).isEqualTo(spoilt);
    }

    @Test
    void makes_worklists_too_and_counts_what_differs_in_them() throws Exception {
        var patient = RandomStories.patient(1);
        given.record(0, 20);
        given.rowsOnceDerived(20);
        var live = given.worklists();
        given.jdbc()
                .sql(
                        """
                        insert into reading_blue.worklist_row
                        values ('code-closed', '2024-07-01', ?, 'made-up', '9473', '{}')
                        """)
                .param(patient.value())
                .update();

        assertThat(given.rebuild("?compare=true").get("differences").asLong()).isEqualTo(1);
        given.rebuild("");
        assertThat(given.worklists()).isEqualTo(live);
    }

    @Test
    void refuses_what_it_does_not_know() throws Exception {
        var unknown = given.querySide().post("/api/rebuilds?projection=horoscope", "");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).contains("there is no projection of that name");
        assertThat(given.querySide().get("/api/rebuilds/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
