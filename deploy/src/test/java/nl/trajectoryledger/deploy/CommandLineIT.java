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

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The commands against a running ledger, told in order: the case of an insurer switch. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommandLineIT {

    private static final Path EXAMPLES = Path.of("examples");
    private static final String BSN = "999990019";

    @TempDir private static Path temporary;
    private static ServedLedger ledger;
    private static ServedLedger empty;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void serve() throws IOException {
        ledger = ServedLedger.start(temporary.resolve("ledger"));
        empty = ServedLedger.start(temporary.resolve("empty"));
    }

    @AfterAll
    static void stop() {
        ledger.close();
        empty.close();
    }

    @Test
    @Order(1)
    void a_dry_run_records_nothing() {
        assertThat(run(ledger, "import", "--dry-run", example("insurer-switch"))).isZero();
        assertThat(out.toString())
                .contains("row 5, new patient, ms: count 0 → 1, 1 new session UNDETERMINED\n")
                .contains("\n1 patient (1 new), 1 trajectory changed, counts 7 higher in all,")
                .endsWith("dry run, 13 rows: 13 accepted, 0 repeated, 0 refused\n");

        assertThat(run(ledger, "patient", "ms-patient")).isEqualTo(2);
        assertThat(err).hasToString("ledger: the ledger knows no such patient\n");
    }

    @Test
    @Order(2)
    void the_new_insurer_cannot_say_who_pays_while_the_history_is_missing() {
        assertThat(run(ledger, "import", example("insurer-switch"))).isZero();
        assertThat(out).hasToString("13 rows: 13 accepted, 0 repeated, 0 refused\n");

        assertThat(run(ledger, "patient", "ms-patient", "--valid-on", "2024-07-16")).isZero();
        assertThat(out.toString())
                .contains("treatments (behandelingen)  7\n")
                .contains("next treatment (volgende)   UNDETERMINED\n")
                .contains("2024-06-11  -    UNDETERMINED  UNKNOWN  -     PRIOR_HISTORY_MISSING")
                .contains("2024-07-02  -    UNDETERMINED  UNKNOWN  -     DIAGNOSIS_CODE_CLOSED")
                .contains("nobody has stated how many there were (behandelhistorie).\n");
    }

    @Test
    @Order(3)
    void the_history_and_the_migration_settle_it_and_the_rejected_claim_comes_back() {
        assertThat(run(ledger, "import", example("insurer-switch-history"))).isZero();
        assertThat(out).hasToString("3 rows: 2 accepted, 1 repeated, 0 refused\n");

        assertThat(run(ledger, "patient", "ms-patient", "--valid-on", "2024-07-16")).isZero();
        assertThat(out.toString())
                .contains("treatments (behandelingen)  26\n")
                .contains("next treatment (volgende)   BASIC\n")
                .contains("2024-06-04  20   FIRST_N  SUPPLEMENTARY_OR_SELF  008")
                .contains("2024-06-11  21   BASIC    BASIC                  001   -    CLAIM_REC")
                .contains("2024-07-02  24   BASIC    BASIC                  001");
    }

    @Test
    @Order(4)
    void nothing_of_it_was_set_aside() {
        assertThat(run(ledger, "dead-letters", "list", "--language", "nl")).isZero();
        assertThat(out).hasToString("geparkeerde patiënten: 0\n");
        assertThat(run(ledger, "dead-letters", "retry")).isZero();
        assertThat(out).hasToString("0 patients derived, 0 stay parked\n");
        assertThat(run(ledger, "dead-letters", "retry", "ms-patient")).isZero();
    }

    @Test
    @Order(4)
    void what_was_known_before_can_still_be_asked() {
        assertThat(run(ledger, "patient", "ms-patient", "--known-at", "2024-07-31")).isZero();

        assertThat(out.toString()).contains("The ledger knows no trajectory of this patient");
    }

    @Test
    @Order(5)
    void why_is_told_of_every_treatment_and_in_full_of_one_in_two_languages() {
        assertThat(run(ledger, "patient", "ms-patient", "--explain")).isZero();
        assertThat(out.toString())
                .contains("Treatment of 4 June 2024, trajectory ms: one of the first treatments")
                .contains("This is number 21; the first 20 are left to the patient.")
                .contains("it can be reconsidered (CLAIM_RECONSIDERABLE).")
                .contains("Checks, in order\n  Diagnosis code open: yes\n");

        assertThat(explain("2024-07-02", "--language", "nl")).isZero();
        assertThat(out.toString())
                .startsWith("Behandeling van 2 juli 2024, traject ms: de basisverzekering betaalt")
                .contains("zij kwam in de plaats van 9473.");
        assertThat(explain("2024-07-02", "--json")).isZero();
        assertThat(json(out).at("/trace/rule").asString()).isEqualTo("chronic-list");
    }

    @Test
    @Order(5)
    void the_law_the_practice_and_each_insurer_count_what_they_count() {
        assertThat(run(ledger, "patient", "ms-patient", "--counts")).isZero();
        assertThat(out.toString())
                .contains("by law (wettelijk)            26")
                .contains("practice (praktijk) 04012345  7   recorded\n")
                .contains("not counted there: 19 stated from 2019-11-06 (fact 14)\n")
                .contains("insurer (verzekeraar) 3311    21  sees what was decided, stated\n")
                .contains("not counted there: session of 2024-06-04 (fact 5)\n");
        assertThat(run(ledger, "patient", "ms-patient", "--counts", "--json")).isZero();
        assertThat(json(out).at("/trajectories/0/insurers/1/count").asInt()).isEqualTo(19);
    }

    @Test
    @Order(5)
    void what_changed_between_two_moments_is_told_with_its_cause() {
        assertThat(run(ledger, "patient", "ms-patient", "--difference", "2024-01-01", "2100-01-01"))
                .isZero();
        assertThat(out.toString())
                .contains("Before: the treatment was not known\n")
                .contains("What made the difference\n");
        assertThat(run(ledger, "patient", "ms-patient", "--difference", "2024-01-01", "2024-01-02"))
                .isZero();
        assertThat(out).hasToString("No verdict differs between the two moments.\n");
    }

    @Test
    @Order(5)
    void a_bsn_is_read_from_standard_input() {
        var before = System.in;
        System.setIn(new ByteArrayInputStream((BSN + "\n").getBytes(StandardCharsets.US_ASCII)));
        try {
            assertThat(run(ledger, "patient", "-", "--json")).isZero();
        } finally {
            System.setIn(before);
        }
        assertThat(json(out).get("trajectories").get(0).get("treatments").asInt()).isEqualTo(26);
    }

    @Test
    @Order(6)
    void an_export_answers_the_same_in_an_empty_ledger() throws IOException {
        assertThat(run(ledger, "export", "ms-patient")).isZero();
        var file = Files.writeString(temporary.resolve("export.ndjson"), out.toString());
        run(ledger, "patient", "ms-patient", "--json");
        var here = answer(out);
        var key = json(Files.readString(file).lines().findFirst().orElseThrow());

        assertThat(run(empty, "import", file.toString())).isZero();
        run(empty, "patient", key.get("patient").asString(), "--json");

        assertThat(answer(out)).isEqualTo(here);
    }

    @Test
    @Order(7)
    void a_rebuild_finds_the_live_table_as_the_events_say() {
        assertThat(run(ledger, "rebuild")).isZero();
        assertThat(run(ledger, "rebuild", "--compare")).isZero();

        assertThat(out.toString()).contains("of 1 patients compared 0 trajectories differ");
    }

    @Test
    @Order(8)
    void refused_rows_stand_beside_the_file_with_the_reason_and_for_the_owner_alone()
            throws IOException {
        var file =
                Files.writeString(
                        temporary.resolve("bad.ndjson"),
                        """
                        {"fact":"patient","patient":"b","bsn":"999990019","birthDate":"1971-11-02"}
                        {"fact":"session","patient":"b","trajectory":"none","date":"2024-01-01"}
                        {"fact":"session","patient":"b"
                        """);

        assertThat(run(ledger, "import", file.toString())).isEqualTo(1);
        assertThat(out).hasToString("3 rows: 1 accepted, 0 repeated, 2 refused\n");
        var errors = file.resolveSibling("bad.ndjson.errors.ndjson");
        assertThat(Files.readAllLines(errors))
                .hasSize(8)
                .anySatisfy(line -> assertThat(line).isEqualTo("# row 2: refused"))
                .anySatisfy(line -> assertThat(line).startsWith("{").contains("\"none\""))
                .anySatisfy(line -> assertThat(line).isEqualTo("# row 3: malformed"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(errors)))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(9)
    void what_cannot_be_done_is_told_in_a_line() {
        assertThat(run(ledger, "import", "missing.ndjson")).isEqualTo(2);
        assertThat(err).hasToString("ledger: cannot read missing.ndjson\n");

        assertThat(execute("patient", "x", "--url", "http://127.0.0.1:1")).isEqualTo(2);
        assertThat(err.toString()).startsWith("ledger: no ledger answers at http://127.0.0.1:1");

        assertThat(execute("patient", "x", "--data", temporary + "/nowhere")).isEqualTo(2);
        assertThat(err).hasToString("ledger: there is no ledger in " + temporary + "/nowhere\n");
    }

    @Test
    @Order(10)
    void a_folder_in_use_is_asked_through_the_ledger_that_uses_it() {
        var data = temporary.resolve("ledger").toString();

        assertThat(execute("patient", "ms-patient", "--data", data)).isZero();
        assertThat(out.toString()).contains("treatments (behandelingen)  26\n");

        assertThat(execute("serve", "--port", "0", "--data", data)).isEqualTo(2);
        assertThat(err).hasToString("ledger: another ledger runs on " + data + "\n");
    }

    private static String example(String name) {
        return EXAMPLES.resolve(name + ".ndjson").toString();
    }

    @Test
    @Order(11)
    void what_is_stored_is_found_to_be_what_was_recorded() {
        assertThat(run(ledger, "verify")).isZero();
        assertThat(out.toString()).contains(": 0 breaks\n").contains("not checked: ");
    }

    private int run(ServedLedger at, String... arguments) {
        return execute(
                Stream.concat(Stream.of(arguments), Stream.of("--url", at.url().toString()))
                        .toArray(String[]::new));
    }

    private int explain(String session, String... more) {
        var one = Stream.of("patient", "ms-patient", "--trajectory", "ms", "--session", session);
        return run(ledger, Stream.concat(one, Stream.of(more)).toArray(String[]::new));
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Ledger.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    /** The answer without what names the ledger it comes from. */
    private static JsonNode answer(StringWriter out) {
        return ((ObjectNode) json(out)).without("patient");
    }

    private static JsonNode json(Object text) {
        return new JsonMapper().readTree(text.toString());
    }
}
