package nl.trajectoryledger.query.rebuild;

import static nl.trajectoryledger.query.rebuild.RebuiltLedger.path;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.reading.Generation;
import nl.trajectoryledger.query.testledger.Await;
import nl.trajectoryledger.query.testledger.RandomStories;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

class GenerationsIT {

    private final RebuiltLedger given = new RebuiltLedger();

    @AfterEach
    void close() {
        given.close();
    }

    @Test
    void does_not_serve_while_somebody_is_parked_and_says_who_and_why() throws Exception {
        given.record(0, 20);
        given.rowsOnceDerived(20);
        var dreamt = given.recordUnreadable(20);
        given.recordUnwritable(21);

        var refused = given.rebuild("");

        assertThat(refused.get("state").asString()).isEqualTo("refused");
        assertThat(refused.get("patientsParked").asInt()).isEqualTo(2);
        assertThat(given.serving()).isEqualTo(Generation.BLUE);
        var parked = given.querySide().get(path(refused) + "/parked").json();
        assertThat(parked.get(0).get("patient").asString()).isEqualTo(dreamt.toString());
        assertThat(parked.get(0).get("sequence").asInt()).isEqualTo(1);
        assertThat(parked.get(0).get("position").asLong()).isPositive();
        assertThat(parked.get(0).get("reason").asString()).contains("session-dreamt");
        assertThat(parked.get(1).get("reason").asString())
                .isEqualTo("the database refuses its rows");
    }

    @Test
    void serves_without_who_is_parked_if_that_is_accepted_and_reads_nothing_twice()
            throws Exception {
        given.record(0, 20);
        var live = given.rowsOnceDerived(20);
        given.recordUnreadable(20);
        Await.until(() -> given.parkedLive() > 0);
        given.jdbc().sql("delete from reading.dead_letter").update();
        var refused = given.rebuild("");

        var accepted = given.rebuild("?acceptParked=true");

        assertThat(accepted.get("id")).isEqualTo(refused.get("id"));
        assertThat(accepted.get("state").asString()).isEqualTo("done");
        assertThat(accepted.get("workers")).isEmpty();
        assertThat(given.serving()).isEqualTo(Generation.GREEN);
        assertThat(given.rows()).isEqualTo(live);
        assertThat(given.parkedLive()).as("tried again by the live projection").isEqualTo(1);
    }

    @Test
    void goes_back_to_the_generation_before_with_what_was_recorded_since() throws Exception {
        assertThat(given.querySide().post("/api/rebuilds?back=true", "").body())
                .contains("there is no earlier generation to go back to");
        given.record(0, 20);
        given.rowsOnceDerived(20);
        given.rebuild("");
        given.record(20, 30);
        var live = given.rowsOnceDerived(30);
        assertThat(given.serving()).isEqualTo(Generation.GREEN);

        assertThat(given.rebuild("?back=true").get("state").asString()).isEqualTo("done");

        assertThat(given.serving()).isEqualTo(Generation.BLUE);
        assertThat(given.rows()).isEqualTo(live);
        given.rebuild("?back=true");
        assertThat(given.serving()).isEqualTo(Generation.GREEN);
        assertThat(given.rows()).isEqualTo(live);
    }

    @Test
    void makes_the_same_rows_of_one_patient_after_the_other() throws Exception {
        given.record(0, 40);
        var live = given.rowsOnceDerived(40);
        var rebuilt = rebuiltRows();
        given.empty(given.serving());

        for (int i = 0; i < 40; i++) {
            var body = "{\"patient\":\"%s\"}".formatted(RandomStories.patient(i));
            assertThat(anew(body)).isEqualTo(204);
        }

        assertThat(given.rows()).isEqualTo(live).isEqualTo(rebuilt);
        var nobody = "{\"patient\":\"%s\"}".formatted(new UUID(7, 7));
        assertThat(anew(nobody)).isEqualTo(404);
    }

    private List<String> rebuiltRows() throws Exception {
        given.rebuild("");
        return given.rows();
    }

    private int anew(String patient) throws Exception {
        return given.querySide().post("/api/rebuilds/patients", patient).status();
    }

    @Test
    void can_be_cancelled_and_gone_on_with() throws Exception {
        given.record(0, 150);
        var live = given.rowsOnceDerived(150);
        var started = given.querySide().post("/api/rebuilds", "").json();
        given.querySide().post(path(started) + "/cancel", "");
        var ended = given.ended(path(started));
        assertThat(ended.get("state").asString()).isIn("cancelled", "done");

        var done = given.rebuild("");

        assertThat(done.get("state").asString()).isEqualTo("done");
        assertThat(done.get("eventsRead")).isEqualTo(done.get("events"));
        assertThat(given.rows()).isEqualTo(live);
        assertThat(given.querySide().post(path(done) + "/cancel", "").status()).isEqualTo(409);
        assertThat(given.querySide().get("/api/rebuilds").json().get(0)).isEqualTo(done);
    }
}
