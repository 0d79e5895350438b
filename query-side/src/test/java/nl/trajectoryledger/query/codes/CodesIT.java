package nl.trajectoryledger.query.codes;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphContent;
import nl.trajectoryledger.events.codes.DcsphEdition;
import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.testledger.Await;
import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.Stories;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** An edition is recorded while the query side runs, told in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodesIT {

    private static final PatientId ANNA = new PatientId(new UUID(0, 7));

    private static TestLedger ledger;
    private static RunningQuerySide querySide;

    @BeforeAll
    static void start() throws Exception {
        ledger = new TestLedger();
        ledger.append(
                Instant.parse("2025-03-01T10:00:00Z"),
                new Stories(ANNA)
                        .registered(Stories.BSN, "1955-03-20")
                        .intake("ms", "2024-06-03", "9473")
                        .session("ms", "2024-07-01")
                        .session("ms", "2025-02-03")
                        .events());
        querySide = new RunningQuerySide(ledger);
        Await.until(() -> row("undetermined").equals("2"));
    }

    @AfterAll
    static void stop() {
        querySide.close();
        ledger.close();
    }

    @Test
    @Order(1)
    void a_code_is_told_for_a_day() throws Exception {
        var closed = get("/api/codes/9473?on=2024-07-01");

        assertThat(closed.get("claimable").asBoolean()).isFalse();
        assertThat(closed.get("closedFrom").asString()).isEqualTo("2024-07-01");
        assertThat(closed.get("label").asString()).contains("Meer Lokalisaties");
        assertThat(closed.at("/edition/name").asString()).isEqualTo("4.7");
        assertThat(get("/api/codes/9473?on=2024-06-30").get("claimable").asBoolean()).isTrue();
        var open = get("/api/codes/6489?on=2024-07-01");
        assertThat(open.get("restriction").asString()).isEqualTo("Bekken FT en OT");
        assertThat(open.at("/clauses/0/condition").asString())
                .isEqualTo("postpartum bekkeninstabiliteit");
        assertThat(open.at("/adult/0/code").asString()).isEqualTo("001");
        assertThat(open.at("/minorPhysio/0/code").asString()).isEqualTo("003");
    }

    @Test
    @Order(2)
    void a_code_that_no_list_has_is_unknown() throws Exception {
        var answer = querySide.get("/api/codes/0000?on=2024-07-01");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").asString())
                .isEqualTo("diagnosis code 0000 is not on the DCSPH list on 2024-07-01");
    }

    @Test
    @Order(3)
    void a_new_edition_changes_answers_and_rows_without_a_restart() throws Exception {
        assertThat(sessions().at("/1/reasons/0").asString()).isEqualTo("DIAGNOSIS_CODE_CLOSED");

        record(opening9473());
        Await.until(() -> row("undetermined").equals("1"));

        assertThat(sessions().at("/0/reasons/0").asString()).isEqualTo("DIAGNOSIS_CODE_CLOSED");
        assertThat(sessions().at("/1/verdict").asString()).isEqualTo("FIRST_N");
        assertThat(row("undetermined")).isEqualTo("1");
        assertThat(row("first_n")).isEqualTo("1");
        var coverage = coverage();
        assertThat(coverage.get("codes").asString()).isEqualTo("4.7, 4.8 from 2025-01-01");
        assertThat(row("codes_hash")).isEqualTo(coverage.get("codesHash").asString());
    }

    @Test
    @Order(4)
    void the_editions_are_listed_with_their_days() throws Exception {
        var answer = get("/api/codes/editions");

        assertThat(answer.at("/editions/0/validUntil").asString()).isEqualTo("2024-12-31");
        assertThat(answer.at("/editions/1/validFrom").asString()).isEqualTo("2025-01-01");
        assertThat(answer.at("/editions/1/open").asInt()).isEqualTo(1493);
        assertThat(answer.get("codesHash").asString())
                .isEqualTo(coverage().get("codesHash").asString());
    }

    @Test
    @Order(5)
    void a_side_that_starts_later_knows_the_edition_at_once() throws Exception {
        try (var later = new RunningQuerySide(ledger)) {
            var told = later.get("/api/codes/9473?on=2025-01-01").json();
            assertThat(told.get("claimable").asBoolean()).isTrue();
            assertThat(told.at("/edition/name").asString()).isEqualTo("4.8");
        }
    }

    private static DcsphEdition opening9473() {
        var old = DcsphList.builtIn().editions().getFirst().content();
        var entries = new HashMap<>(old.entries());
        var code = new DcsphCode("9473");
        var permitted = Set.of(new EntitlementCode("001"), new EntitlementCode("008"));
        entries.put(
                code,
                new DcsphEntry(
                        code,
                        null,
                        "",
                        Set.of(new ListClause("A3")),
                        permitted,
                        permitted,
                        permitted,
                        false));
        return new DcsphEdition(
                "4.8",
                LocalDate.parse("2025-01-01"),
                "made up",
                new DcsphContent(entries, old.locations(), old.pathologies()));
    }

    private static void record(DcsphEdition edition) {
        ledger.jdbc()
                .sql(
                        """
                        insert into ledger.code_edition (name, valid_from, source, content, hash)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        List.of(
                                edition.name(),
                                LocalDate.parse("2025-01-01"),
                                edition.source(),
                                edition.content().canonical().getBytes(UTF_8),
                                HexFormat.of().parseHex(edition.hash())))
                .update();
    }

    private static JsonNode coverage() throws Exception {
        return get("/api/patients/" + ANNA + "/coverage");
    }

    private static JsonNode sessions() throws Exception {
        return coverage().at("/trajectories/0/sessions");
    }

    private static JsonNode get(String path) throws Exception {
        return querySide.get(path).json();
    }

    /** Of the only row, or nothing while there is none. */
    private static String row(String column) {
        return ledger.jdbc()
                .sql("select %s::text from reading.trajectory_status".formatted(column))
                .query(String.class)
                .optional()
                .orElse("");
    }
}
