package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.demo.DemoPractice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The worklists of the made-up practice: every row is acted upon, and then nothing is left. */
@Timeout(600)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorklistsIT {

    private static final List<String> NAMES =
            List.of(
                    "history-missing",
                    "code-closed",
                    "claims-reconsiderable",
                    "claims-overpaid",
                    "history-conflict",
                    "code-mismatch");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private static Path temporary;
    private static ServedLedger ledger;

    private final StringWriter out = new StringWriter();

    @BeforeAll
    static void fill() throws Exception {
        ledger = ServedLedger.start(temporary.resolve("ledger"));
        ledger.bringAndAwait(String.join("\n", DemoPractice.facts()));
        for (var name : NAMES) {
            while (rows(name).isEmpty()) {
                Thread.onSpinWait();
            }
        }
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    @Order(1)
    void name_nobody_but_by_the_ids_of_the_ledger() throws Exception {
        for (var name : NAMES) {
            var text = ledger.text("/api/worklists/" + name);
            for (var fact : DemoPractice.facts()) {
                var person = JSON.readTree(fact);
                if (person.get("fact").asString().equals("patient")) {
                    assertThat(text)
                            .doesNotContain(person.get("bsn").asString())
                            .doesNotContain(person.get("name").asString())
                            .doesNotContain(person.get("birthDate").asString());
                }
            }
        }
    }

    @Test
    @Order(2)
    void are_printed_for_a_person() {
        assertThat(run("worklists")).isZero();
        assertThat(out.toString()).contains("history-missing").contains("Diagnosis code closed");

        assertThat(run("worklists", "history-missing", "--language", "nl", "--letters")).isZero();
        assertThat(out.toString())
                .contains("Stuur het verzoek aan verzekeraar 3343")
                .contains("    Onderwerp: behandelhistorie paramedische zorg, diagnose 9372\n");
    }

    @Test
    @Order(3)
    void a_closed_code_is_migrated_by_a_file_that_a_person_confirmed() throws Exception {
        var row = rows("code-closed").getFirst();
        var confirmed =
                """
                BSN;traject;oude code;nieuwe code;ingangsdatum;bevestigd door
                %s;%s;%s;%s;%s;04012345
                """
                        .formatted(
                                bsnOf(row.get("patient")),
                                row.get("trajectory").asString(),
                                row.at("/task/code").asString(),
                                row.at("/candidates/0/code").asString(),
                                row.at("/act/fact/date").asString());
        var file = Files.writeString(temporary.resolve("confirmed.csv"), confirmed);

        assertThat(run("import", "--format", "migrations-csv", file.toString())).isZero();

        assertThat(out).hasToString("1 rows: 1 accepted, 0 repeated, 0 refused\n");
        while (rows("code-closed").contains(row)) {
            Thread.onSpinWait();
        }
    }

    @Order(4)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "history-missing",
                "history-conflict",
                "code-closed",
                "code-mismatch",
                "claims-reconsiderable",
                "claims-overpaid"
            })
    void each_is_empty_when_its_rows_are_acted_upon(String name) throws Exception {
        for (var rows = rows(name); !rows.isEmpty(); rows = rows(name)) {
            for (var row : rows) {
                var stated = ledger.post("/api/facts", "application/json", settling(row));
                // Until the projection has caught up a row is still there: a repeat changes
                // nothing.
                assertThat(stated.statusCode()).as(stated.body()).isBetween(200, 201);
            }
        }
    }

    @Test
    @Order(5)
    void are_all_empty_then_and_a_rebuild_agrees() throws Exception {
        assertThat(ledger.get("/api/worklists"))
                .extracting(list -> list.get("rows").asInt())
                .containsOnly(0);
        assertThat(run("rebuild", "--compare")).isZero();
        assertThat(out.toString()).contains(" 0 trajectories differ");
    }

    /** A row names nobody; who has the file of a patient finds the id with the number. */
    private static String bsnOf(JsonNode patient) throws IOException, InterruptedException {
        for (var fact : DemoPractice.facts()) {
            var bsn = JSON.readTree(fact).path("bsn").asString("");
            var search = "{\"bsn\":\"%s\"}".formatted(bsn);
            if (!bsn.isEmpty()
                    && ledger.post("/api/patients/search", "application/json", search)
                            .body()
                            .contains(patient.asString())) {
                return bsn;
            }
        }
        throw new IllegalStateException("nobody has this id");
    }

    private static List<JsonNode> rows(String name) throws IOException, InterruptedException {
        var rows = new ArrayList<JsonNode>();
        var page = ledger.get("/api/worklists/%s?size=10".formatted(name));
        page.get("rows").forEach(rows::add);
        while (!page.get("next").isNull()) {
            var key = page.get("next").asString();
            page = ledger.get("/api/worklists/%s?size=10&page=%s".formatted(name, key));
            page.get("rows").forEach(rows::add);
        }
        return rows;
    }

    /** The fact that a row asks for, with what only a person knows. */
    private static String settling(JsonNode row) {
        var task = row.get("task");
        var fact = (ObjectNode) row.at("/act/fact");
        for (var missing : row.at("/act/missing")) {
            var field = missing.asString();
            switch (field) {
                case "startedOn" ->
                        fact.set(
                                field,
                                task.path("firstOwn").isMissingNode()
                                        ? task.get("firstTreatmentOn")
                                        : task.get("firstOwn"));
                case "treatments" -> fact.put(field, task.path("own").asInt(14));
                case "statedBy", "confirmedBy" -> fact.put(field, "3343");
                case "to" -> fact.set(field, row.at("/candidates/0/code"));
                case "verdict" -> fact.put(field, "rejected");
                case "date" -> fact.put(field, "2026-01-15");
                case "reason" -> fact.put(field, "the code was mistyped");
                default -> throw new IllegalStateException(field);
            }
        }
        return fact.toString();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        var command = new ArrayList<>(List.of(arguments));
        command.add("--url");
        command.add(ledger.url().toString());
        return Ledger.commandLine()
                .setOut(new PrintWriter(out, true))
                .execute(command.toArray(String[]::new));
    }
}
