package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.demo.DemoPractice;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The made-up practice under six treatments for osteoarthritis instead of twelve. Every patient
 * with a knee or a hip comes at least six times and all times within a year, so by hand, from the
 * fact file alone: of each the seventh session to the twelfth is no longer paid (108 under the code
 * of the knee, 48 under that of the hip), and so is a next one of those who came less than twelve
 * times (9 knees, 2 hips).
 */
@Timeout(300)
class ReplayIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SIX =
            Path.of("examples", "rulebook-with-six-treatments.yaml").toString();

    @TempDir private static Path temporary;
    private static ServedLedger ledger;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void fill() throws Exception {
        ledger = ServedLedger.start(temporary.resolve("ledger"));
        ledger.bringAndAwait(String.join("\n", DemoPractice.facts()));
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void the_seventh_to_the_twelfth_treatment_of_knees_and_hips_are_no_longer_paid()
            throws Exception {
        assertThat(run("--rules", SIX, "--json")).isZero();

        var totals = json().get("totals");
        assertThat(totals.get("patients").asInt()).isEqualTo(200);
        assertThat(totals.get("sessions").asInt()).isEqualTo(5604);
        assertThat(totals.get("sessionVerdicts"))
                .hasToString(
                        """
                        [{"insurer":"3311","rule":"osteoarthritis-hip-knee","diagnosis":"6223",\
                        "from":"BASIC","to":"EXHAUSTED","number":48},\
                        {"insurer":"3311","rule":"osteoarthritis-hip-knee","diagnosis":"7023",\
                        "from":"BASIC","to":"EXHAUSTED","number":108}]\
                        """);
        assertThat(totals.get("nextVerdicts"))
                .hasToString(
                        """
                        [{"insurer":"3311","rule":"osteoarthritis-hip-knee","diagnosis":"6223",\
                        "from":"BASIC","to":"EXHAUSTED","number":2},\
                        {"insurer":"3311","rule":"osteoarthritis-hip-knee","diagnosis":"7023",\
                        "from":"BASIC","to":"EXHAUSTED","number":9}]\
                        """);
    }

    @Test
    void is_printed_for_a_person_and_listed_in_a_file() throws Exception {
        var table = temporary.resolve("changes.csv");
        var lines = temporary.resolve("changes.ndjson");

        assertThat(run("--rules", SIX, "--list", table.toString())).isZero();
        assertThat(run("--rules", SIX, "--list", lines.toString())).isZero();

        assertThat(out.toString())
                .contains("sessions (zittingen)      5604                 156\n")
                .contains("  insurer (verzekeraar)  from   to         number\n")
                .contains("  3311                   BASIC  EXHAUSTED  156\n")
                .contains("  7023               BASIC  EXHAUSTED  108\n");
        assertThat(Files.readAllLines(table)).hasSize(1 + 156 + 11);
        assertThat(Files.readAllLines(table).getFirst()).startsWith("patient;trajectory;session;");
        assertThat(Files.readAllLines(lines).getLast()).startsWith("{\"totals\":");
    }

    @Test
    void a_receipt_is_equal_when_it_is_run_again_and_not_when_something_else_is() throws Exception {
        var receipt = temporary.resolve("receipt.json").toString();
        run("--rules", SIX, "--valid-on", "2023-06-30", "--receipt", receipt);
        var fact = DemoPractice.facts().getFirst().replace("demo-001", "demo-999");
        assertThat(ledger.bringAndAwait(fact).get("rows").asInt()).isOne();

        assertThat(run("--rules", SIX, "--check", receipt)).isZero();
        assertThat(out.toString()).endsWith("The receipt is equal (gelijk).\n");

        var other = Path.of("examples", "rulebook-with-referrals.yaml").toString();
        assertThat(run("--rules", other, "--check", receipt)).isEqualTo(1);
        assertThat(out.toString())
                .contains("The receipt is NOT equal (ongelijk).\n")
                .contains("other.rulebook      2026.2+six-treatments")
                .doesNotContain("\neventsRoot");
    }

    @Test
    void says_what_is_wrong() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("--rules or --codes says by what");
        assertThat(run("--check", SIX)).isEqualTo(2);
        assertThat(err).hasToString("ledger: %s is no receipt of a replay\n".formatted(SIX));
        assertThat(run("--rules", Path.of("ledger").toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("ledger: rulebook: line ");
    }

    private JsonNode json() {
        return JSON.readTree(out.toString());
    }

    private int run(String... options) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var command = new ArrayList<>(List.of("replay"));
        command.addAll(List.of(options));
        command.addAll(List.of("--url", ledger.url().toString()));
        return Ledger.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command.toArray(String[]::new));
    }
}
