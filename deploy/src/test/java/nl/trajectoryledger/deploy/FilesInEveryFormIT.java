package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.deploy.samples.SampleClaims;
import nl.trajectoryledger.deploy.samples.SampleGds;
import nl.trajectoryledger.deploy.samples.SampleHistory;
import nl.trajectoryledger.deploy.samples.SamplePm304;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;

/** The same patients in one file after another, told in order. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilesInEveryFormIT {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final SampleClaims BEFORE = SampleClaims.of(5, LocalDate.of(2023, 1, 1), 7);
    private static final SampleClaims OF_2024 = SampleClaims.of(5, LocalDate.of(2024, 1, 1), 7);
    private static final SampleClaims OF_2025 = SampleClaims.of(5, LocalDate.of(2025, 1, 1), 7);

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
    void a_claim_introduces_patients_and_trajectories() throws IOException {
        var claim = SamplePm304.claim(OF_2024);

        assertThat(bring("claim.txt", claim)).isZero();
        assertThat(out).hasToString("33 rows: 33 accepted, 0 repeated, 0 refused\n");
        assertThat(err.toString()).doesNotContain("knows this file");

        assertThat(bring("the-same.dat", claim)).isZero();
        assertThat(out).hasToString("33 rows: 0 accepted, 33 repeated, 0 refused\n");
        assertThat(err.toString()).contains("the ledger knows this file, under whatever name\n");
    }

    @Test
    @Order(2)
    void the_insurers_answer_repeats_the_lines_and_decides_on_them() throws IOException {
        assertThat(bring("answer.txt", SamplePm304.answer(OF_2024, DAY))).isZero();
        assertThat(out).hasToString("33 rows: 28 accepted, 5 repeated, 0 refused\n");
    }

    @Test
    @Order(3)
    void the_history_goes_to_the_trajectories_that_the_claims_opened() throws IOException {
        assertThat(bring("history.csv", SampleHistory.csv(BEFORE))).isZero();
        assertThat(out).hasToString("5 rows: 5 accepted, 0 repeated, 0 refused\n");
    }

    @Test
    @Order(4)
    void claims_of_the_next_year_come_in_another_form() throws IOException {
        assertThat(bring("claim.xml", SampleGds.claim(OF_2025, DAY))).isZero();
        assertThat(out).hasToString("27 rows: 27 accepted, 0 repeated, 0 refused\n");

        assertThat(bring("answer.xml", SampleGds.answer(OF_2025, DAY))).isZero();
        assertThat(out).hasToString("27 rows: 27 accepted, 0 repeated, 0 refused\n");
    }

    @Test
    @Order(5)
    void a_row_that_is_refused_is_mended_and_brought_again() throws IOException {
        var form = new String(SampleHistory.csv(BEFORE), UTF_8);
        var broken = form.replaceFirst(";04012345;[0-9]{4};", ";04012345;9999;");

        assertThat(bring("broken.csv", broken.getBytes(UTF_8))).isEqualTo(1);
        assertThat(out).hasToString("5 rows: 0 accepted, 4 repeated, 1 refused\n");

        var errors = folder.resolve("broken.csv.errors.csv");
        var mended = Files.readString(errors).replace(";9999;", ";7023;");
        assertThat(Files.readString(errors)).contains("not on the DCSPH list");
        assertThat(bring("mended.csv", mended.getBytes(UTF_8))).isZero();
    }

    @Test
    @Order(6)
    void what_is_no_file_of_any_form_is_told_in_a_line() throws IOException {
        assertThat(bring("nothing.bin", new byte[] {0, 1, 2, 3})).isEqualTo(2);
        assertThat(err.toString()).startsWith("ledger: the file is in no form the ledger knows");

        assertThat(bring("cut.xml", Arrays.copyOf(SampleGds.claim(OF_2025, DAY), 9_000)))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("ledger: the file is not well-formed XML");
    }

    @Test
    @Order(7)
    void there_is_a_template() {
        assertThat(execute("import", "--template", "history-csv")).isZero();
        assertThat(out.toString()).startsWith("\uFEFFBSN;polisnummer;geboortedatum;");
        assertThat(execute("import", "--template", "pm304")).isEqualTo(2);
    }

    private int bring(String name, byte[] content) throws IOException {
        var file = Files.write(folder.resolve(name), content);
        return execute("import", file.toString(), "--url", ledger.url().toString());
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Ledger.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
