package nl.trajectoryledger.query.patients;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** A patient whose second session was known a month after the first, and a stricter rulebook. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplanationAnswersIT {

    private static final PatientId KNEE =
            new PatientId(UUID.fromString("0b8f5a0e-6d1c-4a3f-9d0e-2f6f1d3c5a07"));
    private static final String EXPLAIN = "/api/patients/%s/coverage/explain".formatted(KNEE);
    private static final String DIFFERENCE = "/api/patients/%s/coverage/difference".formatted(KNEE);
    private static final String STRICT =
            """
            version: "strict"
            parameters:
              - parameter: referralRequired
                value: {required: true}
                insurer: "3311"
                valid_from: 2024-01-01
                article: "made up"
                publication: "made up"
                source: "made up in 2024"
            """;

    @TempDir static Path folder = Path.of("");

    private final TestLedger ledger = new TestLedger();
    private RunningQuerySide querySide;

    @BeforeAll
    void start() throws Exception {
        var file = Files.writeString(folder.resolve("strict.yaml"), STRICT);
        querySide = new RunningQuerySide(ledger, "ledger.rulebooks=" + file);
        var events =
                new Stories(KNEE)
                        .registered(Stories.BSN, "1961-04-12")
                        .insured("3311", "2024-01-01", "NL-0001")
                        .intake("knee", "2024-01-08", "7023")
                        .session("knee", "2024-01-17")
                        .session("knee", "2024-01-10")
                        .events();
        ledger.append(Instant.parse("2024-02-01T10:00:00Z"), events.subList(0, 4));
        ledger.append(Instant.parse("2024-03-01T10:00:00Z"), events.subList(4, 5));
    }

    @AfterAll
    void close() {
        querySide.close();
        ledger.close();
    }

    @Test
    void explains_a_session_with_its_facts_rule_count_and_checks() throws Exception {
        var why = get(EXPLAIN + "?session=4");

        assertThat(why.at("/outcome/verdict").asString()).isEqualTo("BASIC");
        assertThat(why.at("/outcome/number").asInt()).isEqualTo(2);
        assertThat(why.at("/trace/rule").asString()).isEqualTo("osteoarthritis-hip-knee");
        assertThat(why.at("/trace/source/article").asString()).contains("art. 2.6");
        assertThat(why.at("/trace/checks/0/check").asString()).isEqualTo("CODE_OPEN");
        assertThat(why.at("/trace/parameters/0/value").asString()).isEqualTo("12");
        assertThat(why.get("rulebookHash").asString()).hasSize(64);
        assertThat(why.get("facts").size()).isEqualTo(4);
        assertThat(why.at("/facts/0/hash").asString()).hasSize(64);
        assertThat(why.at("/text/nl").toString())
                .contains("nummer 2 van 12 in de periode van 10 januari 2024 tot en met");
        assertThat(why.at("/text/en").toString())
                .contains("number 2 of 12 in the window from 10 January 2024 until");
    }

    @Test
    void explains_a_session_named_by_trajectory_and_day_as_known_at_a_moment() throws Exception {
        var why = get(EXPLAIN + "?trajectory=knee&session=2024-01-17&knownAt=2024-02-15");

        assertThat(why.at("/outcome/number").asInt()).isEqualTo(1);
        assertThat(why.get("facts").size()).isEqualTo(3);
    }

    @Test
    void explains_the_next_treatment_of_a_trajectory() throws Exception {
        var why = get(EXPLAIN + "?trajectory=knee&validOn=2025-02-01");

        assertThat(why.at("/outcome/verdict").asString()).isEqualTo("EXHAUSTED");
        assertThat(why.at("/changes/0/what/key").asString()).isEqualTo("change.authorised");
        assertThat(why.at("/changes/0/outcome/verdict").asString()).isEqualTo("BASIC");
        assertThat(why.get("session").isNull()).isTrue();
    }

    @Test
    void explains_by_another_rulebook_what_would_be_missing() throws Exception {
        var why = get(EXPLAIN + "?session=4&rules=strict");

        assertThat(why.at("/outcome/reasons/0").asString()).isEqualTo("REFERRAL_MISSING");
        assertThat(why.at("/text/en").toString())
                .contains("The insurer asks for a referral; none is known.")
                .contains("A referral dated on or before 17 January 2024: number 2");
    }

    @Test
    void tells_the_fact_that_made_the_number_change() throws Exception {
        var why = get(DIFFERENCE + "?session=4&from=2024-02-15&to=2024-03-02T00:00:00Z");

        assertThat(why.at("/from/number").asInt()).isEqualTo(1);
        assertThat(why.at("/to/number").asInt()).isEqualTo(2);
        assertThat(why.get("facts").size()).isEqualTo(1);
        assertThat(why.at("/facts/0/fact").asInt()).isEqualTo(5);
        assertThat(why.at("/facts/0/hash").asString()).hasSize(64);
        assertThat(why.at("/text/nl/0").asString()).startsWith("Eerst: ");
    }

    @Test
    void tells_the_piece_of_the_rulebook_that_made_the_verdict_change() throws Exception {
        var inForce = get("/api/rulebooks").at("/0/version").asString();
        var why = get(DIFFERENCE + "?session=4&from=" + inForce + "&to=strict");

        assertThat(why.get("facts").isEmpty()).isTrue();
        assertThat(why.at("/rules/0").asString())
                .isEqualTo("parameter/referralRequired/3311/2024-01-01");
    }

    @Test
    void says_what_is_wrong_with_a_question() throws Exception {
        assertThat(problem(EXPLAIN, 400)).isEqualTo("a session or a trajectory is asked");
        assertThat(problem(EXPLAIN + "?session=2024-01-17", 400))
                .startsWith("session is the number of a fact; with trajectory");
        assertThat(problem(EXPLAIN + "?session=99", 404)).startsWith("the ledger knows no such");
        assertThat(problem(EXPLAIN + "?session=3", 404)).startsWith("the ledger knows no such");
        assertThat(problem(EXPLAIN + "?trajectory=hip", 404)).startsWith("the ledger knows no");
        assertThat(problem(DIFFERENCE + "?session=4&from=2024-01-01", 400))
                .startsWith("to is a date");
        assertThat(problem(DIFFERENCE + "?session=4&from=2024-01-01&to=2019", 400))
                .startsWith("to is a date");
        assertThat(problem(EXPLAIN + "?sesion=4", 400)).startsWith("the parameters are");
    }

    private JsonNode get(String path) throws Exception {
        var answer = querySide.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String problem(String path, int status) throws Exception {
        var answer = querySide.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.json().get("detail").asString();
    }
}
