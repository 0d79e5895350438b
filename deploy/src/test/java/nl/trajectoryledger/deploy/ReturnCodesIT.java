package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.deploy.demo.MadeUpBsn;
import nl.trajectoryledger.deploy.samples.ClaimsInDoubt;
import nl.trajectoryledger.deploy.samples.StrokeCase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
import java.util.Map;

/** Files of claims, each with one thing that an insurer would find wrong, or with nothing. */
@Timeout(300)
class ReturnCodesIT {

    private static final JsonMapper JSON = new JsonMapper();

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
    void a_line_as_the_rules_have_it_gets_none() throws Exception {
        assertThat(told(ClaimsInDoubt.of(1, "2024-02-01", "7023", "1000", "012"))).isZero();

        assertThat(out.toString())
                .isEqualTo(
                        """
                        row 3  2024-02-01  1000  7023  012  no return code
                        1 claim: 1 without a return code
                        """);
    }

    @Test
    void a_closed_diagnosis_code_gets_8009() throws Exception {
        assertThat(told(ClaimsInDoubt.of(2, "2024-07-08", "9473", "1000", "008"))).isEqualTo(1);

        assertThat(out.toString())
                .contains(
                        "  8009   Diagnosis code 9473 cannot be claimed on 8 July 2024, and nobody")
                .endsWith("1 claim: none without a return code; 8009: 1 expected\n");
    }

    @Test
    void a_code_that_another_has_taken_the_place_of_gets_8009_too() throws Exception {
        var facts =
                """
                {"patient":"p","fact":"patient","bsn":"%s","birthDate":"1961-04-12"}
                {"patient":"p","fact":"intake","trajectory":"ms","date":"2019-05-06",\
                "practice":"04012345","diagnosis":"9473","basis":"chronic-list"}
                {"patient":"p","fact":"diagnosis-migrated","trajectory":"ms","from":"9473",\
                "to":"9373","date":"2024-07-01","cause":"code-closure","confirmedBy":"04012345"}
                """
                        .formatted(MadeUpBsn.number(20));
        assertThat(run("import", file(facts.getBytes(UTF_8)).toString())).isZero();

        assertThat(told(ClaimsInDoubt.of(20, "2024-07-08", "9473", "1000", "008"))).isEqualTo(1);
        assertThat(out.toString())
                .contains("cannot be claimed on 8 July 2024; code 9373 has taken its place.");
        told(ClaimsInDoubt.of(20, "2024-07-08", "9373", "1000", "008"));
        assertThat(out.toString()).contains("9373").doesNotContain("8009");
    }

    @Test
    void a_diagnosis_code_left_out_gets_8009_though_the_line_cannot_be_judged() throws Exception {
        assertThat(told(ClaimsInDoubt.of(3, "2024-07-08", "    ", "1000", "008"))).isEqualTo(1);

        assertThat(out.toString())
                .isEqualTo(
                        """
                        row 3
                          8009   The line carries no diagnosis code that can be read.
                        1 claim: none without a return code, 1 unreadable; 8009: 1 expected
                        """);
        assertThat(err.toString()).contains("1 rows would be refused");
    }

    @Test
    void an_entitlement_code_left_out_gets_3102() throws Exception {
        assertThat(told(ClaimsInDoubt.of(4, "2024-02-01", "9390", "1000", "000"))).isEqualTo(1);

        assertThat(out.toString())
                .contains("  3102   The line states no entitlement code; it should carry");
    }

    @Test
    void an_entitlement_code_that_the_diagnosis_does_not_permit_gets_8058() throws Exception {
        assertThat(told(ClaimsInDoubt.of(5, "2024-02-01", "6223", "1000", "001"))).isEqualTo(1);

        assertThat(out.toString())
                .contains("  8058   Entitlement code 001 does not go with diagnosis code 6223");
    }

    @Test
    void one_of_the_first_twenty_claimed_from_the_basic_insurance_gets_0613() throws Exception {
        assertThat(told(ClaimsInDoubt.of(6, "2024-02-01", "9372", "1000", "001"))).isEqualTo(1);

        assertThat(out.toString())
                .contains(
                        "  0613   Entitlement code 001 goes with the diagnosis, but not with this")
                .contains("it should be 008.")
                .contains("         Send it all the same:")
                .endsWith("0613: 1 expected\n");
    }

    @Test
    void an_examination_after_referral_without_a_referrer_gets_8014() throws Exception {
        var examination = ClaimsInDoubt.of(7, "2024-02-01", "9372", "1870", "008");

        assertThat(told(examination)).isEqualTo(1);
        assertThat(out.toString())
                .contains("  8014   Performance 1870 is an examination after referral");
        assertThat(told(ClaimsInDoubt.referred(examination))).isZero();
    }

    @Test
    void the_form_of_2025_gets_the_same() throws Exception {
        assertThat(told(ClaimsInDoubt.ofToday(8, "2025-02-03", "9372", "001"), "--language", "nl"))
                .isEqualTo(1);

        assertThat(out.toString())
                .contains(
                        "  0613   Aanspraakcode 001 gaat samen met de diagnose, maar niet met deze")
                .contains("het hoort 008 te zijn.")
                .endsWith("1 declaratie: geen zonder retourcode; 0613: 1 te verwachten\n");
    }

    @Test
    void a_session_stated_as_a_fact_is_judged_as_it_should_be_claimed() throws Exception {
        var facts =
                """
                {"patient":"p","fact":"patient","bsn":"999990019","birthDate":"1961-04-12"}
                {"patient":"p","fact":"intake","trajectory":"knee","date":"2024-01-08",\
                "practice":"04012345","diagnosis":"7023"}
                {"patient":"p","fact":"session","trajectory":"knee","date":"2024-01-10"}
                """;

        assertThat(told(facts.getBytes(UTF_8))).isZero();
        assertThat(out.toString()).startsWith("row 3  2024-01-10  -  7023  012  no return code\n");
    }

    @Test
    void nothing_is_recorded_and_what_was_imported_is_judged_all_the_same() throws Exception {
        var claim = StrokeCase.claimOf2024();

        assertThat(told(claim)).isEqualTo(1);
        var before = out.toString();
        assertThat(ledger.post("/api/patients/search", "application/json", search()).body())
                .isEqualTo("{\"patients\":[]}");
        assertThat(before)
                .contains("row 3  2024-02-01  1000  9372  008")
                .contains("  0613   Entitlement code 001 goes with the diagnosis");

        assertThat(run("import", file(claim).toString())).isZero();
        assertThat(told(claim)).isEqualTo(1);
        assertThat(out).hasToString(before);
    }

    private static String search() {
        return JSON.writeValueAsString(Map.of("bsn", StrokeCase.BSN));
    }

    private int told(byte[] claims, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("return-codes", file(claims).toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private static Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("claims"), content);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var command = new ArrayList<>(List.of(arguments));
        command.addAll(List.of("--url", ledger.url().toString()));
        return Ledger.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command.toArray(String[]::new));
    }
}
