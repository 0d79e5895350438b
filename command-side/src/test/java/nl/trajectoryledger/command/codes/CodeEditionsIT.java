package nl.trajectoryledger.command.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import nl.trajectoryledger.command.CommandSide;
import nl.trajectoryledger.command.codes.workbook.OfficialLayout;
import nl.trajectoryledger.command.store.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** An edition is brought to a running ledger, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodeEditionsIT {

    private static final String JSON = "application/json";
    private static final String PATIENT =
            "{\"fact\": \"patient\", \"bsn\": \"999990019\", \"birthDate\": \"1961-04-12\"}";
    private static final String INTAKE =
            "{\"fact\": \"intake\", \"bsn\": \"999990019\", \"trajectory\": \"ms\","
                    + " \"date\": \"2024-10-01\", \"practice\": \"04012345\","
                    + " \"diagnosis\": \"9373\"}";
    private static final String MIGRATION =
            "{\"fact\": \"diagnosis-migrated\", \"bsn\": \"999990019\", \"trajectory\": \"ms\","
                    + " \"from\": \"9373\", \"to\": \"9473\", \"date\": \"DAY\","
                    + " \"cause\": \"reclassification\", \"confirmedBy\": \"04012345\"}";

    @TempDir private static Path folder;
    private static final TestDatabase DATABASE = new TestDatabase();
    private static CommandSide one;
    private static CommandSide other;

    @BeforeAll
    static void start() throws Exception {
        var key = CommandSide.masterKey();
        one = CommandSide.on(DATABASE, key);
        other = CommandSide.on(DATABASE, key);
        assertThat(one.post("/api/facts", JSON, PATIENT).statusCode()).isEqualTo(201);
        assertThat(one.post("/api/facts", JSON, INTAKE).statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    @Order(1)
    void a_closed_code_is_refused_as_long_as_no_edition_opens_it() throws Exception {
        assertThat(migrate(one, "2025-02-03"))
                .contains("diagnosis code 9473 cannot be claimed on 2025-02-03");
    }

    @Test
    @Order(2)
    void a_dry_run_says_what_would_change_and_records_nothing() throws Exception {
        var answer = bring(edition("4.8", "open"), "?dryRun=true");

        assertThat(answer.statusCode()).isEqualTo(200);
        var said = json(answer);
        assertThat(said.get("state").asString()).isEqualTo("dry-run");
        assertThat(said.get("name").asString()).isEqualTo("4.8");
        assertThat(said.get("validFrom").asString()).isEqualTo("2025-01-01");
        assertThat(said.get("against").asString()).isEqualTo("4.7");
        assertThat(said.at("/changes/opened").toString()).isEqualTo("[\"9473\"]");
        assertThat(said.at("/changes/otherPermitted").toString()).isEqualTo("[\"9373\"]");
        assertThat(said.at("/changes/otherClauses").toString()).isEqualTo("[\"9373\"]");
        assertThat(said.at("/changes/gone").size()).isEqualTo(4822);
        assertThat(recorded()).isZero();
    }

    @Test
    @Order(3)
    void an_edition_holds_from_its_first_day_in_every_process() throws Exception {
        var answer = bring(edition("4.8", "open"), "");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("codeLists").asString()).isEqualTo("4.7, 4.8 from 2025-01-01");
        assertThat(migrate(one, "2024-12-31"))
                .contains("diagnosis code 9473 cannot be claimed on 2024-12-31");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(migrate(other, "2025-02-03")).contains("factId"));
    }

    @Test
    @Order(4)
    void the_same_edition_again_is_a_repeat() throws Exception {
        var answer = bring(edition("4.8", "open"), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("state").asString()).isEqualTo("repeated");
        assertThat(recorded()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void other_content_from_the_same_day_needs_a_later_name() throws Exception {
        var answer = bring(edition("4.8", "open voor HT"), "");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("detail").asString())
                .isEqualTo(
                        "the ledger holds edition 4.8 from that day with other content; a corrected"
                                + " edition has a later name");
        var later = bring(edition("4.8u1", "open voor HT"), "");
        assertThat(json(later).at("/changes/otherRestriction").toString()).isEqualTo("[\"9473\"]");
        assertThat(json(later).get("codeLists").asString()).isEqualTo("4.7, 4.8u1 from 2025-01-01");
    }

    @Test
    @Order(6)
    void an_older_edition_does_not_follow_a_later_one() throws Exception {
        var answer = bring(edition("4.8", "open"), "?validFrom=2025-07-01&name=4.6");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).get("detail").asString())
                .isEqualTo("edition 4.6 cannot follow edition 4.8u1, which is later");
    }

    @Test
    @Order(7)
    void what_is_no_list_is_refused_with_the_reasons() throws Exception {
        var answer = bring(edition("4.9", "ajar"), "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/reasons/0").asString())
                .isEqualTo(
                        "sheet 'DCSPH Aanspraakcode', row 4, status DCSPH: 'ajar' is not open, open"
                                + " voor ..., or dicht");
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left).noneMatch(file -> file.toString().contains("code-list-"));
        }
    }

    @ParameterizedTest
    @Order(8)
    @ValueSource(
            strings = {
                "update ledger.code_edition set name = '5'",
                "delete from ledger.code_edition",
                "truncate ledger.code_edition"
            })
    void what_was_recorded_stays(String change) {
        try (var application = DATABASE.asApplication()) {
            assertThatThrownBy(() -> JdbcClient.create(application).sql(change).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> DATABASE.asOwner().sql(change).update())
                .rootCause()
                .hasMessageContaining("is refused: what was recorded stays");
        assertThat(recorded()).isEqualTo(2);
    }

    private static OfficialLayout edition(String version, String status) {
        return new OfficialLayout()
                .version(version, "1-1-2025")
                .open("9473", status, "A3\u00b0. multipele sclerose", ">18|001;>18|008")
                .open("9373", "open", "", ">18|009");
    }

    private static HttpResponse<String> bring(OfficialLayout layout, String query)
            throws IOException, InterruptedException {
        return one.post(
                "/api/codes/editions" + query,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                layout.write(folder.resolve("list.xlsx")));
    }

    private static String migrate(CommandSide side, String day)
            throws IOException, InterruptedException {
        return side.post("/api/facts", JSON, MIGRATION.replace("DAY", day)).body();
    }

    private static long recorded() {
        return DATABASE.asOwner()
                .sql("select count(*) from ledger.code_edition")
                .query(Long.class)
                .single();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body());
    }
}
