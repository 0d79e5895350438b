package nl.trajectoryledger.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.testledger.Await;
import nl.trajectoryledger.query.testledger.RandomStories;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A patient with eight treatments of a knee, replayed over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayAnswersIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 10);

    private final TestLedger ledger = new TestLedger();
    private final RunningQuerySide querySide = new RunningQuerySide(ledger);

    @BeforeAll
    void record() {
        var story =
                new Stories(RandomStories.patient(1))
                        .registered(Stories.BSN, "1961-04-12")
                        .insured("3311", "2024-01-01", "NL-0001")
                        .intake("knee", "2024-01-08", "7023");
        for (int week = 0; week < 8; week++) {
            story.session("knee", FIRST.plusWeeks(week).toString());
        }
        ledger.append(Instant.parse("2024-03-01T10:00:00Z"), story.events());
    }

    @AfterAll
    void close() {
        querySide.close();
        ledger.close();
    }

    @Test
    void tells_which_sessions_change_from_what_to_what() throws Exception {
        var lines = replay("", SixTreatments.RULEBOOK);
        var knee = lines.get(lines.size() - 3).at("/trajectories/0");
        var totals = lines.get(lines.size() - 2).get("totals");

        assertThat(knee.get("from").asString()).isEqualTo("BASIC");
        assertThat(knee.get("to").asString()).isEqualTo("EXHAUSTED");
        assertThat(knee.get("sessions").size()).isEqualTo(2);
        assertThat(knee.at("/sessions/0/date").asString()).isEqualTo("2024-02-21");
        assertThat(totals.get("sessions").asInt()).isEqualTo(8);
        assertThat(totals.get("sessionVerdicts"))
                .hasToString(
                        """
                        [{"insurer":"3311","rule":"osteoarthritis-hip-knee","diagnosis":"7023",\
                        "from":"BASIC","to":"EXHAUSTED","number":2}]\
                        """);
        assertThat(lines.getFirst().at("/progress/events").asInt()).isGreaterThanOrEqualTo(11);
    }

    @Test
    void looks_at_sessions_up_to_a_day_and_at_events_up_to_a_place() throws Exception {
        var receipt = replay("?validOn=2024-02-21", SixTreatments.RULEBOOK).getLast();
        var place = receipt.at("/receipt/upTo").asString();
        ledger.append(
                Instant.parse("2024-03-02T10:00:00Z"), List.of(RandomStories.story(2).getFirst()));

        var later = replay("?validOn=2024-02-21&upTo=" + place, SixTreatments.RULEBOOK);

        assertThat(later.getLast()).isEqualTo(receipt);
        assertThat(later.get(later.size() - 2).at("/totals/sessionsChanged").asInt()).isOne();
    }

    @Test
    void is_the_same_after_a_rebuild() throws Exception {
        var before = replay("?validOn=2024-02-28&upTo=" + head(), SixTreatments.RULEBOOK).getLast();
        var rebuild = querySide.post("/api/rebuilds", "").json().get("id").asString();
        Await.until(() -> isDone("/api/rebuilds/" + rebuild));

        var place = before.at("/receipt/upTo").asString();
        var after = replay("?validOn=2024-02-28&upTo=" + place, SixTreatments.RULEBOOK).getLast();

        assertThat(after).isEqualTo(before);
    }

    @Test
    void judges_by_the_codes_with_an_edition_as_the_last() throws Exception {
        var lines = replay("?codes=4.7", "");

        assertThat(lines.getLast().at("/receipt/other"))
                .isEqualTo(lines.getLast().at("/receipt/present"));
        assertThat(lines.get(lines.size() - 2).at("/totals/patientsChanged").asInt()).isZero();
    }

    @Test
    void refuses_what_it_cannot_ask() throws Exception {
        refuses("", "", 400, "a rulebook as body, or codes, or both");
        refuses("?codes=9.9", "", 400, "codes is the last of the editions known here: 4.7");
        refuses("?codes=4.7&upTo=7", "", 400, "upTo is as in a receipt: 812:240");
        refuses("?codes=4.7&upTo=999999999:1", "", 400, "upTo lies beyond " + head());
        refuses("?codes=4.7&validOm=2024-01-01", "", 400, "the parameters are ");
        refuses("", "version: \"x\"\nrules: 7\n", 422, "rulebook");
    }

    private void refuses(String query, String body, int status, String why) throws Exception {
        var answer = querySide.post("/api/replays" + query, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("detail").asString()).startsWith(why);
    }

    private List<JsonNode> replay(String query, String rulebook) throws Exception {
        var answer = querySide.post("/api/replays" + query, rulebook);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().lines().map(JSON::readTree).toList();
    }

    private String head() throws Exception {
        return replay("?codes=4.7", "").getLast().at("/receipt/upTo").asString();
    }

    private boolean isDone(String rebuild) {
        try {
            return querySide.get(rebuild).json().get("state").asString().equals("done");
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
