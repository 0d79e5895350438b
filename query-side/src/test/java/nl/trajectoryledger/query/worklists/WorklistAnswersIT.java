package nl.trajectoryledger.query.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.testledger.RunningQuerySide;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorklistAnswersIT {

    private static final int ROWS = 5_000;

    private final TestLedger ledger = new TestLedger();
    private final RunningQuerySide querySide = new RunningQuerySide(ledger);

    @BeforeAll
    void fill() {
        ledger.jdbc()
                .sql(
                        """
                        insert into reading_blue.worklist_row
                        select 'code-closed', date '2024-07-01' + (n %% 100), gen_random_uuid(),
                            'ms', '9473', cast('{"trajectory": "ms", "code": "9473",
                            "closedFrom": "2024-07-01", "migrateOn": "2024-07-01",
                            "waiting": 1}' as jsonb)
                        from generate_series(1, %d) n
                        """
                                .formatted(ROWS))
                .update();
        ledger.jdbc().sql("analyze reading_blue.worklist_row").update();
    }

    @AfterAll
    void close() {
        querySide.close();
        ledger.close();
    }

    @Test
    void names_every_worklist_with_its_rows() throws Exception {
        var lists = querySide.get("/api/worklists").json();

        assertThat(lists.valueStream().map(list -> list.get("name").asString()))
                .containsExactly(
                        "history-missing",
                        "code-closed",
                        "claims-reconsiderable",
                        "claims-overpaid",
                        "history-conflict",
                        "code-mismatch");
        assertThat(lists.get(1).get("rows").asInt()).isEqualTo(ROWS);
        assertThat(lists.get(0).get("rows").asInt()).isZero();
    }

    @Test
    void gives_every_row_once_page_by_page_the_oldest_first() throws Exception {
        var seen = new ArrayList<JsonNode>();
        var page = querySide.get("/api/worklists/code-closed?size=500").json();
        while (!page.get("next").isNull() && seen.size() < ROWS) {
            page.get("rows").forEach(seen::add);
            page = after(page);
        }
        page.get("rows").forEach(seen::add);

        assertThat(seen).hasSize(ROWS);
        assertThat(seen).extracting(row -> row.get("patient")).doesNotHaveDuplicates();
        assertThat(seen).extracting(row -> row.get("since").asString()).isSorted();
        assertThat(seen.getFirst().at("/candidates/0/code").asString()).isNotEmpty();
    }

    @Test
    void finds_the_rows_of_a_page_by_its_index_wherever_it_begins() {
        assertThat(plan("2024-07-01")).contains("Index Scan").doesNotContain("Sort");
        assertThat(plan("2024-10-08")).contains("Index Scan").doesNotContain("Sort");
    }

    @Test
    void says_what_can_be_asked() throws Exception {
        assertThat(querySide.get("/api/worklists/horoscope").status()).isEqualTo(404);
        assertThat(querySide.get("/api/worklists/horoscope").body()).contains("code-closed");
        assertThat(querySide.get("/api/worklists/code-closed?size=0").status()).isEqualTo(400);
        assertThat(querySide.get("/api/worklists/code-closed?page=2").body())
                .contains("page is what the page before gave as next");
    }

    private JsonNode after(JsonNode page) throws Exception {
        return querySide
                .get("/api/worklists/code-closed?size=500&page=" + page.get("next").asString())
                .json();
    }

    private String plan(String since) {
        return String.join(
                "\n",
                ledger.jdbc()
                        .sql(
                                """
                                explain select patient, task from reading.worklist_row
                                where worklist = 'code-closed'
                                  and (since, patient, trajectory, item)
                                      > (cast(? as date), gen_random_uuid(), 'ms', '')
                                order by since, patient, trajectory, item limit 51
                                """)
                        .param(since)
                        .query((row, _) -> row.getString(1))
                        .list());
    }
}
