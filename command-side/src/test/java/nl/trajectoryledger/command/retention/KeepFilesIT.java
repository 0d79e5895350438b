package nl.trajectoryledger.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.CommandSide;
import nl.trajectoryledger.command.facts.PatientIndex;
import nl.trajectoryledger.command.store.TestDatabase;
import nl.trajectoryledger.events.identity.Bsn;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

/** Holds, terms and erasures over HTTP, and what is left in the tables. */
class KeepFilesIT {

    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final CommandSide LEDGER = CommandSide.on(DATABASE);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TERM_OVER = order("term-over");
    private static final String REQUEST = order("patient-request");
    private static final String HOLD = "{\"orderedBy\": \"court\", \"reason\": \"case 12\"}";

    @AfterAll
    static void stop() {
        LEDGER.close();
    }

    @Test
    void a_file_is_kept_for_twenty_years_after_its_last_change() throws Exception {
        var patient = introduce("111222333", "2006-03-02T10:00:00Z");
        var standing = get("/api/patients/%s/retention".formatted(patient));
        assertThat(standing.get("lastChangedOn").asString()).isEqualTo("2006-03-02");
        assertThat(standing.get("allowedFrom").asString()).isEqualTo("2026-03-03");

        insure(patient, "2026-01-05T10:00:00Z");
        var refused = post("/api/patients/%s/erasure".formatted(patient), TERM_OVER);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("detail").asString())
                .isEqualTo(
                        "the file was last changed on 2026-01-05 and is kept for 20 years"
                                + " (Burgerlijk Wetboek, art. 7:454 lid 3): it may be erased from"
                                + " 2046-01-06");
        assertThat(json(refused).get("allowedFrom").asString()).isEqualTo("2046-01-06");
        assertThat(find("111222333")).hasSize(1);
    }

    @Test
    void whose_term_is_over_is_listed_until_held_or_erased() throws Exception {
        var old = introduce("123456782", "2001-05-01T10:00:00Z");
        var older = introduce("900000028", "1999-05-01T10:00:00Z");
        assertThat(due()).containsExactly(older, old);

        var hold = json(post("/api/patients/%s/legal-holds".formatted(older), HOLD)).get("hold");
        assertThat(due()).containsExactly(old);
        var held = post("/api/patients/%s/erasure".formatted(older), TERM_OVER);
        assertThat(held.statusCode()).isEqualTo(422);
        assertThat(held.body()).contains("under legal hold: 2 by order of court");

        var path = "/api/patients/%s/legal-holds/%s/lift".formatted(older, hold);
        assertThat(post(path, HOLD).statusCode()).isEqualTo(201);
        assertThat(post("/api/patients/%s/erasure".formatted(older), TERM_OVER).statusCode())
                .isEqualTo(201);
        assertThat(due()).containsExactly(old);
    }

    @Test
    void an_order_erases_under_a_hold_and_within_the_term_and_says_what_went() throws Exception {
        var patient = introduce("999990019", "2024-03-01T10:00:00Z");
        insure(patient, "2024-03-02T10:00:00Z");
        post("/api/patients/%s/legal-holds".formatted(patient), HOLD);

        var erased = post("/api/patients/%s/erasure".formatted(patient), REQUEST);

        assertThat(erased.statusCode()).isEqualTo(201);
        assertThat(json(erased).get("sequence").asInt()).isEqualTo(3);
        assertThat(json(erased).at("/destroyed/bsnHashes").asInt()).isEqualTo(1);
        assertThat(json(erased).at("/destroyed/policyNumberHashes").asInt()).isEqualTo(1);
        assertThat(rows("ledger.search_key", patient)).isZero();
        assertThat(rows("ledger.patient_key", patient + "' and wrapped is null and '' = '"))
                .isOne();
        assertThat(post("/api/patients/%s/erasure".formatted(patient), REQUEST).body())
                .isEqualTo(erased.body());
    }

    @Test
    void who_was_erased_takes_no_fact_and_is_a_new_patient_when_introduced_again()
            throws Exception {
        var patient = introduce("999990020", "2024-03-01T10:00:00Z");
        post("/api/patients/%s/erasure".formatted(patient), REQUEST);

        var late = insure(patient, "2024-03-02T10:00:00Z");
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("the patient was erased: nothing more is recorded");
        assertThat(post("/api/patients/%s/legal-holds".formatted(patient), HOLD).statusCode())
                .isEqualTo(410);
        assertThat(introduce("999990020", "2024-03-01T10:00:00Z")).isNotEqualTo(patient);
    }

    @Test
    void rows_kept_for_repair_dry_runs_and_keys_of_files_go_too() throws Exception {
        var facts =
                """
                {"patient":"Boer 1961","fact":"patient","bsn":"012345672","birthDate":"1961-04-12"}
                {"patient":"Boer 1961","fact":"session","trajectory":"knee","date":"2024-01-15"}
                {"patient":"another","fact":"patient","bsn":"900000041","birthDate":"1961-04-12"}
                {"patient":"another","fact":"session","trajectory":"hip","date":"2024-01-15"}
                {"patient":"third","fact":"insured","insurer":"3311","bsn":"12345672"}
                """;
        bring("/api/imports?format=facts&dryRun=true", facts);
        bring("/api/imports?format=facts", facts);
        assertThat(count("ledger.import_error")).isEqualTo(6);
        assertThat(count("ledger.rehearsed_event")).isEqualTo(2);

        var erased =
                json(
                        post(
                                "/api/patients/%s/erasure".formatted(find("012345672").getFirst()),
                                REQUEST));

        assertThat(erased.at("/destroyed/refusedRows").asInt()).isEqualTo(4);
        assertThat(erased.at("/destroyed/rehearsedEvents").asInt()).isEqualTo(1);
        assertThat(erased.at("/destroyed/fileKeys").asInt()).isEqualTo(1);
        assertThat(count("ledger.import_error")).isEqualTo(2);
        assertThat(count("ledger.rehearsed_event")).isOne();
        assertThat(count("ledger.import_patient")).isOne();
    }

    @Test
    void an_order_must_say_by_whom_and_why_and_about_whom() throws Exception {
        var patient = introduce("900000053", "2024-03-01T10:00:00Z");
        var path = "/api/patients/%s/erasure".formatted(patient);
        assertThat(post(path, "{\"ground\": \"patient-request\", \"orderedBy\": \"x\"}").body())
                .contains("reason is missing");
        assertThat(post(path, "{\"ground\": \"whim\", \"orderedBy\": \"x\"}").statusCode())
                .isEqualTo(422);
        assertThat(
                        post("/api/patients/6f9619ff-8b86-d011-b42d-00c04fc964ff/erasure", REQUEST)
                                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_tables_are_written_anew_on_demand() throws Exception {
        assertThat(json(post("/api/retention/scrub", "")).get("writeAheadLog").asBoolean())
                .isTrue();
    }

    private static String order(String ground) {
        return "{\"ground\": \"%s\", \"orderedBy\": \"compliance\", \"reason\": \"letter 7\"}"
                .formatted(ground);
    }

    private static String introduce(String bsn, String recordedAt) throws Exception {
        return json(post(
                        "/api/facts",
                        """
                        {"fact": "patient", "bsn": "%s", "birthDate": "1961-04-12",
                         "source": {"recordedAt": "%s"}}
                        """
                                .formatted(bsn, recordedAt)))
                .get("patientId")
                .asString();
    }

    private static HttpResponse<String> insure(String patient, String recordedAt) throws Exception {
        return post(
                "/api/facts",
                """
                {"fact": "insured", "patient": "%s", "insurer": "3311", "from": "2006-01-01",
                 "policyNumber": "POLIS-%s", "source": {"recordedAt": "%s"}}
                """
                        .formatted(patient, patient.substring(0, 8), recordedAt));
    }

    private static List<String> due() throws Exception {
        return get("/api/retention/due")
                .valueStream()
                .map(one -> one.get("patient").asString())
                .toList();
    }

    private static List<String> find(String bsn) {
        return LEDGER.context().getBean(PatientIndex.class).find(new Bsn(bsn)).stream()
                .map(Object::toString)
                .toList();
    }

    private static void bring(String path, String facts) throws Exception {
        var at = LEDGER.post(path, "application/x-ndjson", facts).headers().firstValue("Location");
        while (!get(at.orElseThrow()).get("state").asString().equals("done")) {
            Thread.onSpinWait();
        }
    }

    private static long rows(String table, String patient) {
        return DATABASE.asOwner()
                .sql("select count(*) from %s where patient = '%s'".formatted(table, patient))
                .query(Long.class)
                .single();
    }

    private static long count(String table) {
        return DATABASE.asOwner().sql("select count(*) from " + table).query(Long.class).single();
    }

    private static HttpResponse<String> post(String path, String body)
            throws IOException, InterruptedException {
        return LEDGER.post(path, "application/json", body);
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        return json(LEDGER.get(path));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
