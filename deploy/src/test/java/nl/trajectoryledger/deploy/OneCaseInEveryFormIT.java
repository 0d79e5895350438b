package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.deploy.samples.StrokeCase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One patient of whom everybody has another file, told in order. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneCaseInEveryFormIT {

    @TempDir private static Path folder;
    private static ServedLedger ledger;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void serve() throws IOException {
        ledger = ServedLedger.start(folder.resolve("ledger"));
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    @Order(1)
    void the_claims_alone_give_eight_treatments_that_the_patient_pays() throws Exception {
        assertThat(bring(ledger, "2023.txt", StrokeCase.claimOf2023())).isZero();
        assertThat(out).hasToString("7 rows: 7 accepted, 0 repeated, 0 refused\n");
        assertThat(bring(ledger, "2024.txt", StrokeCase.claimOf2024())).isZero();
        assertThat(bring(ledger, "answer.txt", StrokeCase.answerOf2024())).isZero();
        assertThat(out).hasToString("7 rows: 6 accepted, 1 repeated, 0 refused\n");

        assertThat(patient(ledger)).contains("treatments (behandelingen)  8\n");
        assertThat(out.toString()).contains("2024-02-22  8    FIRST_N").doesNotContain("RECONSID");
    }

    @Test
    @Order(2)
    void the_history_is_tried_out_first() throws Exception {
        assertThat(bring(ledger, "history.csv", StrokeCase.history(), "--dry-run")).isZero();

        assertThat(out.toString())
                .containsPattern("^row 2, patient [0-9a-f-]{36}, 04012345-9372: count 8 → 23,")
                .contains(
                        "count 8 → 23, 3 sessions become BASIC (from FIRST_N), 3 rejected claims"
                                + " reconsiderable")
                .contains("\n1 patient (0 new), 1 trajectory changed, counts 15 higher in all,")
                .endsWith("dry run, 1 rows: 1 accepted, 0 repeated, 0 refused\n");
        assertThat(patient(ledger)).contains("treatments (behandelingen)  8\n");
    }

    @Test
    @Order(3)
    void the_history_makes_the_rejected_claims_reconsiderable() throws Exception {
        assertThat(bring(ledger, "history.csv", StrokeCase.history())).isZero();

        assertThat(patient(ledger))
                .contains("treatments (behandelingen)  23\n")
                .contains("2024-02-01  20   FIRST_N")
                .contains("2024-02-08  21   BASIC")
                .contains("CLAIM_RECONSIDERABLE")
                .doesNotContain("CLAIM_OVERPAID");
    }

    @Test
    @Order(4)
    void the_claim_of_2025_goes_on_counting_in_another_form() throws Exception {
        assertThat(bring(ledger, "2025.xml", StrokeCase.claimOf2025())).isZero();
        assertThat(out).hasToString("3 rows: 3 accepted, 0 repeated, 0 refused\n");

        assertThat(patient(ledger))
                .contains("treatments (behandelingen)  25\n")
                .contains("2025-02-08  25   BASIC");
    }

    @Test
    @Order(5)
    void the_explanation_tells_the_whole_story() throws Exception {
        assertThat(patient(ledger, "--explain"))
                .contains("This is number 20; the first 20 are left to the patient.")
                .contains("This is number 21; the first 20 are left to the patient.")
                .contains("it can be reconsidered (CLAIM_RECONSIDERABLE).")
                .contains("This is number 25; the first 20 are left to the patient.");
    }

    @Test
    @Order(6)
    void as_facts_in_another_ledger_and_in_another_order_it_comes_to_the_same() throws Exception {
        var counts = coverage(ledger);
        assertThat(execute(ledger, List.of("export", id(ledger)))).isZero();
        var facts = out.toString().getBytes(UTF_8);

        try (var other = ServedLedger.start(folder.resolve("other"))) {
            assertThat(bring(other, "facts.ndjson", facts)).isZero();
            assertThat(coverage(other)).isEqualTo(counts);
        }
        try (var other = ServedLedger.start(folder.resolve("backwards"))) {
            assertThat(bring(other, "2025.xml", StrokeCase.claimOf2025())).isZero();
            assertThat(bring(other, "history.csv", StrokeCase.history())).isZero();
            assertThat(bring(other, "answer.txt", StrokeCase.answerOf2024())).isZero();
            assertThat(bring(other, "2024.txt", StrokeCase.claimOf2024())).isZero();
            assertThat(bring(other, "2023.txt", StrokeCase.claimOf2023())).isZero();
            assertThat(coverage(other)).isEqualTo(counts);
        }
    }

    /** Number, verdict and payer of every session. */
    private static String coverage(ServedLedger asked) throws Exception {
        var told = new StringBuilder();
        for (var session : asked.get(path(asked)).at("/trajectories/0/sessions")) {
            told.append(session.get("date").asString())
                    .append(' ')
                    .append(session.get("number"))
                    .append(session.get("verdict"))
                    .append(session.get("payer"))
                    .append('\n');
        }
        return told.toString();
    }

    private static String path(ServedLedger asked) throws Exception {
        return "/api/patients/%s/coverage".formatted(id(asked));
    }

    private static String id(ServedLedger asked) throws Exception {
        var search = "{\"bsn\":\"%s\"}".formatted(StrokeCase.BSN);
        var found = asked.post("/api/patients/search", "application/json", search).body();
        return new JsonMapper().readTree(found).at("/patients/0").asString();
    }

    private String patient(ServedLedger asked, String... options) throws Exception {
        assertThat(execute(asked, List.of("patient", id(asked)), options)).isZero();
        return out.toString();
    }

    private int bring(ServedLedger to, String name, byte[] content, String... options)
            throws IOException {
        var file = Files.write(folder.resolve(name), content);
        return execute(to, List.of("import", file.toString()), options);
    }

    private int execute(ServedLedger on, List<String> command, String... options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var arguments = new ArrayList<>(command);
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("--url", on.url().toString()));
        return Ledger.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
