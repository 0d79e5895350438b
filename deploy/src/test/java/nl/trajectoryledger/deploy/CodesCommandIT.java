package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;

/** A new edition of the DCSPH list is brought to a running ledger, told in order. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CodesCommandIT {

    private static final String FACTS =
            """
            {"patient":"p","fact":"patient","bsn":"999990019","birthDate":"1955-03-20"}
            {"patient":"p","fact":"intake","trajectory":"ms","date":"2024-06-03",\
            "practice":"04012345","diagnosis":"9473"}
            {"patient":"p","fact":"session","trajectory":"ms","date":"2024-12-30"}
            {"patient":"p","fact":"session","trajectory":"ms","date":"2025-01-06"}
            """;

    @TempDir private static Path folder;
    private static ServedLedger ledger;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void serve() throws Exception {
        ledger = ServedLedger.start(folder.resolve("ledger"));
        ledger.bringAndAwait(FACTS);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    @Order(1)
    void the_list_that_ships_brought_again_changes_nothing() throws IOException {
        var file = new PublishedWorkbook().write(folder.resolve("4.7.xlsx"), "4.7", "1-7-2024");

        assertThat(run("codes", "import", file.toString())).isZero();
        assertThat(printed())
                .startsWith(
                        """
                        DCSPH edition 4.7, from 2024-07-01: it holds already, nothing recorded
                        4824 codes, 1492 of them open; against edition 4.7:
                          opened (opengezet)  0
                        """);
    }

    @Test
    @Order(2)
    void a_dry_run_prints_what_would_change() throws IOException {
        assertThat(run("codes", "import", "--dry-run", edition())).isZero();
        assertThat(printed())
                .startsWith("DCSPH edition 4.8, from 2025-01-01: dry run, nothing recorded\n")
                .contains("  opened (opengezet)  1: 9473\n")
                .contains("  other clauses (bijlage 1)  0\n")
                .contains("  gone (vervallen)  0\n");
        assertThat(run("codes", "list", "--json")).isZero();
        assertThat(new JsonMapper().readTree(out.toString()).get("editions").size()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void an_edition_brought_is_used_by_the_running_ledger() throws Exception {
        assertThat(run("codes", "import", edition())).isZero();
        assertThat(printed()).contains("Answers go by 4.7, 4.8 from 2025-01-01");

        do {
            assertThat(run("codes", "show", "9473", "--on", "2025-01-01")).isZero();
        } while (out.toString().contains("closed"));
        assertThat(printed())
                .contains("status  open\n")
                .contains("clauses (bijlage 1)  A5 extrapyramidale aandoening\n")
                .contains("from 18 years (volwassenen)  001 Aandoening op de 'lijst'")
                .contains("edition (versie)  4.8 from 2025-01-01, hash ");
        assertThat(run("codes", "show", "9473", "--on", "2024-12-31")).isZero();
        assertThat(printed())
                .contains("status  closed from 2024-07-01 (dicht)\n")
                .contains("edition (versie)  4.7 until 2024-12-31, hash ");
        assertThat(run("patient", "p")).isZero();
        assertThat(printed())
                .contains("2024-12-30  1  UNDETERMINED")
                .contains("2025-01-06  2  FIRST_N");
    }

    @Test
    @Order(4)
    void the_editions_are_listed() {
        assertThat(run("codes", "list")).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceAll("  [0-9a-f]{64}", "")))
                .startsWith(
                        "edition  from        until       codes  open  hash",
                        "4.7      -           2024-12-31  4824   1492",
                        "4.8      2025-01-01  -           4824   1493");
    }

    @Test
    @Order(5)
    void a_file_that_is_no_list_is_refused_with_what_is_missing() throws IOException {
        var file = Files.writeString(folder.resolve("list.csv"), "code;status");

        assertThat(run("codes", "import", file.toString())).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        "ledger: the file is not an Excel workbook (.xlsx) that can be read\n");
    }

    @Test
    @Order(6)
    void a_code_that_no_list_has_is_unknown() {
        assertThat(run("codes", "show", "0000", "--on", "2025-01-01")).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        "ledger: diagnosis code 0000 is not on the DCSPH list on 2025-01-01\n");
        assertThat(run("codes", "show", "94")).isEqualTo(2);
        assertThat(err).hasToString("ledger: '94' is not a DCSPH code of four digits\n");
    }

    private static String edition() throws IOException {
        return new PublishedWorkbook()
                .opening("9473", "A5")
                .write(folder.resolve("4.8.xlsx"), "4.8", "1-1-2025")
                .toString();
    }

    /** Columns two spaces apart, however wide they are. */
    private String printed() {
        return out.toString().replaceAll("(?<=\\S) {2,}", "  ");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Ledger.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        Stream.concat(
                                        Stream.of(arguments),
                                        Stream.of("--url", ledger.url().toString()))
                                .toArray(String[]::new));
    }
}
