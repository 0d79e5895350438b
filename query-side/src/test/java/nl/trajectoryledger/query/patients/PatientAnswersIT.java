package nl.trajectoryledger.query.patients;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;
import nl.trajectoryledger.events.stored.SearchHash;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PatientAnswersIT {

    private static final PatientId KNEE =
            new PatientId(UUID.fromString("0b8f5a0e-6d1c-4a3f-9d0e-2f6f1d3c5a01"));
    private static final String OF_KNEE = "/api/patients/" + KNEE;

    private final TestLedger ledger = new TestLedger();
    private final RunningQuerySide querySide = new RunningQuerySide(ledger);

    @BeforeAll
    void record() {
        ledger.append(
                Instant.parse("2024-02-01T10:00:00Z"),
                new Stories(KNEE)
                        .registered(Stories.BSN, "1961-04-12")
                        .insured("3311", "2024-01-01", "NL-0001")
                        .intake("knee", "2024-01-08", "7023")
                        .session("knee", "2024-01-10")
                        .session("knee", "2024-01-17")
                        .events());
        index(SearchHash.BSN, ledger.form().searchHash().of(Stories.BSN));
        index(SearchHash.POLICY_NUMBER, ledger.form().searchHash().of(new PolicyNumber("NL-0001")));
    }

    @AfterAll
    void close() {
        querySide.close();
        ledger.close();
    }

    @Test
    void finds_a_patient_by_bsn_and_by_policy_number() throws Exception {
        assertThat(search("{\"bsn\": \"999990019\"}").json().toString())
                .isEqualTo("{\"patients\":[\"%s\"]}".formatted(KNEE));
        assertThat(search("{\"policyNumber\": \"NL-0001\"}").json().at("/patients/0").asString())
                .isEqualTo(KNEE.toString());
    }

    @Test
    void finds_a_patient_by_the_key_of_an_imported_file() throws Exception {
        var file = UUID.randomUUID();
        ledger.jdbc()
                .sql(
                        """
                        insert into ledger.import (id, file, format, dry_run, sha256, state, rows,
                            started_at, alive_at)
                        values (:file, :file, 'facts', false, sha256('file'), 'done', 1, now(),
                            now())
                        """)
                .param("file", file)
                .update();
        ledger.jdbc()
                .sql("insert into ledger.import_patient values (?, 'P-17', ?, 1)")
                .params(file, KNEE.value())
                .update();

        assertThat(search("{\"key\": \"P-17\"}").json().at("/patients/0").asString())
                .isEqualTo(KNEE.toString());
    }

    @Test
    void finds_nobody_by_what_the_ledger_does_not_know() throws Exception {
        assertThat(search("{\"policyNumber\": \"NL-9999\"}").json().toString())
                .isEqualTo("{\"patients\":[]}");
        assertThat(search("{\"key\": \"patient-1\"}").json().toString())
                .isEqualTo("{\"patients\":[]}");
    }

    @Test
    void refuses_a_search_without_repeating_what_was_looked_for() throws Exception {
        var invalid = search("{\"bsn\": \"123456789\"}");
        assertThat(invalid.status()).isEqualTo(400);
        assertThat(invalid.json().get("detail").asString())
                .isEqualTo("a bsn has nine digits that pass the 11-test");
        assertThat(search("{}").json().get("detail").asString())
                .isEqualTo("a search is by one of bsn, policyNumber and key");
        assertThat(search("{\"bsn\": [").body()).contains("the body is not a search");
    }

    @Test
    void counts_everything_known_unless_asked_for_less() throws Exception {
        var answer = get(OF_KNEE + "/coverage");

        assertThat(answer.get("patient").asString()).isEqualTo(KNEE.toString());
        assertThat(answer.get("rulebookHash").asString()).hasSize(64);
        assertThat(answer.get("knownAt").isNull()).isTrue();
        var knee = answer.at("/trajectories/0");
        assertThat(knee.get("treatments").asInt()).isEqualTo(2);
        assertThat(knee.get("rule").asString()).isEqualTo("osteoarthritis-hip-knee");
        assertThat(knee.get("next").asString()).isEqualTo("BASIC");
        assertThat(knee.at("/sessions/1/number").asInt()).isEqualTo(2);
        assertThat(knee.at("/sessions/1/id").isNull()).isTrue();
    }

    @Test
    void counts_up_to_a_day() throws Exception {
        var answer = get(OF_KNEE + "/coverage?validOn=2024-01-10");

        assertThat(answer.at("/trajectories/0/treatments").asInt()).isEqualTo(1);
        assertThat(answer.get("validOn").asString()).isEqualTo("2024-01-10");
    }

    @Test
    void knows_no_more_than_was_recorded_at_a_moment() throws Exception {
        var before = get(OF_KNEE + "/coverage?knownAt=2024-02-01T10:00:03Z");
        var dayBefore = get(OF_KNEE + "/coverage?knownAt=2024-01-31");
        var sameDay = get(OF_KNEE + "/coverage?knownAt=2024-02-01");

        assertThat(before.at("/trajectories/0/treatments").asInt()).isEqualTo(1);
        assertThat(dayBefore.get("trajectories").size()).isZero();
        assertThat(dayBefore.get("knownAt").asString()).isEqualTo("2024-01-31T22:59:59.999999999Z");
        assertThat(sameDay.at("/trajectories/0/treatments").asInt()).isEqualTo(2);
    }

    @Test
    void tells_what_each_practice_and_insurer_counts() throws Exception {
        var answer = get(OF_KNEE + "/coverage/counts?trajectory=knee&validOn=2024-01-10");

        assertThat(answer.get("validOn").asString()).isEqualTo("2024-01-10");
        assertThat(answer.get("rulebookHash").asString()).hasSize(64);
        var knee = answer.at("/trajectories/0");
        assertThat(knee.get("legal").asInt()).isEqualTo(1);
        assertThat(knee.at("/practices/0/practice").asString()).isEqualTo("04012345");
        assertThat(knee.at("/practices/0/count").asInt()).isEqualTo(1);
        assertThat(knee.at("/insurers/0/insurer").asString()).isEqualTo("3311");
        assertThat(knee.at("/insurers/0/count").asInt()).isZero();
        assertThat(knee.at("/insurers/0/visible/parameter").asString())
                .isEqualTo("visibleSessions");
        assertThat(knee.at("/insurers/0/missing/sessions/0").toString())
                .isEqualTo(
                        "{\"session\":4,\"trajectory\":\"knee\",\"date\":\"2024-01-10\","
                                + "\"id\":null,\"retracted\":false}");
        assertThat(get(OF_KNEE + "/coverage/counts?trajectory=hip").get("trajectories").size())
                .isZero();
    }

    @Test
    void shows_the_stream_as_stored_with_personal_data_sealed() throws Exception {
        var answer = querySide.get(OF_KNEE + "/events?knownAt=2024-02-01T10:00:00Z");

        assertThat(answer.json().get("events").size()).isEqualTo(1);
        var event = answer.json().at("/events/0");
        assertThat(event.get("sequence").asInt()).isZero();
        assertThat(event.get("name").asString()).isEqualTo("patient-registered");
        assertThat(event.get("revision").asInt()).isEqualTo(1);
        assertThat(event.get("recordedAt").asString()).isEqualTo("2024-02-01T10:00:00Z");
        assertThat(event.get("hash").asString()).hasSize(64);
        assertThat(event.get("previousHash").isNull()).isTrue();
        assertThat(event.at("/payload/bsn").asString()).startsWith("sealed:1:");
        assertThat(answer.body()).doesNotContain("999990019", "1961-04-12", "Vries");
    }

    @Test
    void exports_the_facts_with_the_times_of_the_ledger() throws Exception {
        var lines = querySide.get(OF_KNEE + "/export").body().lines().toList();

        assertThat(lines)
                .containsExactly(
                        """
                        {"fact":"patient","patient":"%s","bsn":"999990019",\
                        "birthDate":"1961-04-12","name":"M. de Vries",\
                        "source":{"recordedAt":"2024-02-01T10:00:00Z"}}\
                        """
                                .formatted(KNEE),
                        """
                        {"fact":"insured","patient":"%s","insurer":"3311","from":"2024-01-01",\
                        "policyNumber":"NL-0001",\
                        "source":{"recordedAt":"2024-02-01T10:00:01Z"}}\
                        """
                                .formatted(KNEE),
                        """
                        {"fact":"intake","patient":"%s","trajectory":"knee",\
                        "date":"2024-01-08","practice":"04012345","diagnosis":"7023",\
                        "source":{"recordedAt":"2024-02-01T10:00:02Z"}}\
                        """
                                .formatted(KNEE),
                        session("2024-01-10", "2024-02-01T10:00:03Z"),
                        session("2024-01-17", "2024-02-01T10:00:04Z"));
    }

    @Test
    void says_that_a_patient_is_unknown() throws Exception {
        for (var question : List.of("coverage", "coverage/counts", "events", "export")) {
            for (var nobody : List.of(UUID.randomUUID().toString(), "999990019")) {
                var answer = querySide.get("/api/patients/%s/%s".formatted(nobody, question));
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.body()).contains("the ledger knows no such patient");
            }
        }
    }

    @Test
    void says_what_is_wrong_with_a_parameter() throws Exception {
        assertThat(querySide.get(OF_KNEE + "/coverage?validOn=10-01-2024").body())
                .contains("validOn is a date (ISO 8601)")
                .doesNotContain("10-01-2024");
        var misspelt = querySide.get(OF_KNEE + "/coverage?validon=2024-01-10");
        assertThat(misspelt.status()).isEqualTo(400);
        assertThat(misspelt.body()).contains("the parameters are validOn, knownAt, rules");
        var unknownField =
                querySide.post(
                        "/api/patients/search", "{\"key\":\"x\",\"policynumber\":\"secret\"}");
        assertThat(unknownField.status()).isEqualTo(400);
        assertThat(unknownField.body()).doesNotContain("secret");
        var answer = querySide.get(OF_KNEE + "/coverage?knownAt=yesterday");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("knownAt is a date, or an instant with its offset (ISO 8601)");
    }

    private RunningQuerySide.Answer search(String body) throws IOException, InterruptedException {
        return querySide.post("/api/patients/search", body);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var answer = querySide.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static String session(String date, String recordedAt) {
        return """
        {"fact":"session","patient":"%s","trajectory":"knee","date":"%s",\
        "practice":"04012345","source":{"recordedAt":"%s"}}\
        """
                .formatted(KNEE, date, recordedAt);
    }

    private void index(String kind, byte[] hash) {
        ledger.jdbc()
                .sql("insert into ledger.search_key (kind, hash, patient) values (?, ?, ?)")
                .params(kind, hash, KNEE.value())
                .update();
    }
}
