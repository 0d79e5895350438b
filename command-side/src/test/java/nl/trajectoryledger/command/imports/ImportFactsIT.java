package nl.trajectoryledger.command.imports;

import static nl.trajectoryledger.command.imports.FactFiles.intake;
import static nl.trajectoryledger.command.imports.FactFiles.patient;
import static nl.trajectoryledger.command.imports.FactFiles.session;
import static nl.trajectoryledger.command.imports.FactFiles.threePatients;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.CommandSide;
import nl.trajectoryledger.command.store.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class ImportFactsIT {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final CommandSide SIDE = CommandSide.on(DATABASE);

    private final long eventsBefore = count("event");

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void answers_for_every_row_of_a_file() throws Exception {
        var file = threePatients("999990007", "999990019", "999990020");
        var brought = Brought.to(SIDE, file, false);

        assertThat(brought.summary()).isEqualTo("done, 13 accepted, 1 repeated, 3 refused");
        assertThat(brought.progress().get("rows").asLong()).isEqualTo(17);
        assertThat(brought.progress().get("done").asLong()).isEqualTo(17);
        assertThat(events()).isEqualTo(13);
    }

    @Test
    void gives_back_what_was_refused_for_repair() throws Exception {
        var file = threePatients("999990032", "999990044", "999990056");
        var errors = Brought.to(SIDE, file, false).errors();

        assertThat(errors)
                .extracting(error -> error.get("row").asInt() + " " + error.get("code").asString())
                .containsExactly("9 refused", "14 unknown-patient", "15 malformed");
        assertThat(errors.get(0).get("message").asString())
                .isEqualTo("trajectory 'knee' has no intake in the ledger");
        assertThat(errors.get(0).get("field").asString()).isEqualTo("trajectory");
        assertThat(errors.get(0).get("line").asString() + "\n")
                .isEqualTo(session("c", "2024-01-10"));
        assertThat(errors.get(2).get("line").asString()).isEqualTo("this is no fact");
    }

    @Test
    void changes_nothing_when_the_same_file_is_brought_again() throws Exception {
        var file = threePatients("999990068", "999990081", "999990093");
        var first = Brought.to(SIDE, file, false);
        var again = Brought.to(SIDE, file, false);

        assertThat(again.summary()).isEqualTo("done, 14 repeated, 3 refused");
        assertThat(again.errors()).isEqualTo(first.errors());
        assertThat(events()).isEqualTo(13);
    }

    @Test
    void recognises_patients_and_facts_of_another_file() throws Exception {
        Brought.to(SIDE, patient("x", "999990111") + intake("x", "knee"), false);

        var other = patient("y", "999990111") + intake("y", "knee") + session("y", "2024-01-10");

        assertThat(Brought.to(SIDE, other, false).summary())
                .isEqualTo("done, 1 accepted, 2 repeated");
    }

    @Test
    void takes_one_patient_under_two_keys_for_one() throws Exception {
        var before = count("search_key");
        var file =
                patient("x", "999990123")
                        + intake("x", "knee")
                        + patient("y", "999990123")
                        + session("y", "2024-01-10");

        assertThat(Brought.to(SIDE, file, false).summary())
                .isEqualTo("done, 3 accepted, 1 repeated");
        assertThat(count("search_key") - before).isEqualTo(1);
    }

    @Test
    void takes_the_patient_id_of_the_ledger_for_a_key() throws Exception {
        Brought.to(SIDE, patient("mine", "999990135") + intake("mine", "knee"), false);
        var known =
                SIDE.post(
                        "/api/facts",
                        "application/json",
                        """
                        {"fact":"patient","bsn":"999990135","birthDate":"1961-04-12"}
                        """);
        assertThat(known.statusCode()).isEqualTo(200);
        var id = new JsonMapper().readTree(known.body()).get("patientId").asString();

        assertThat(Brought.to(SIDE, session(id, "2024-01-10"), false).summary())
                .isEqualTo("done, 1 accepted");
    }

    @Test
    void refuses_a_bsn_for_a_key() throws Exception {
        var brought = Brought.to(SIDE, patient("999990147", "999990147"), false);

        assertThat(brought.summary()).isEqualTo("done, 1 refused");
        assertThat(brought.errors().getFirst().get("message").asString())
                .isEqualTo("patient is a key and must not be the bsn");
    }

    @Test
    void says_what_it_would_do_without_doing_it() throws Exception {
        var file = threePatients("999990159", "999990160", "999990172");
        var keysBefore = count("patient_key");
        var tried = Brought.to(SIDE, file, true);

        assertThat(tried.summary()).isEqualTo("done, 13 accepted, 1 repeated, 3 refused");
        assertThat(tried.errors()).hasSize(3);
        assertThat(events()).isZero();
        assertThat(count("patient_key")).isEqualTo(keysBefore);

        var real = Brought.to(SIDE, file, false);
        assertThat(real.summary()).isEqualTo(tried.summary());
        assertThat(Brought.to(SIDE, file, true).summary())
                .isEqualTo("done, 14 repeated, 3 refused");
    }

    @Test
    void keeps_what_a_dry_run_would_record_sealed_and_for_a_day() throws Exception {
        var file = threePatients("999990238", "999990251", "999990263");
        var before = count("rehearsed_event");
        Brought.to(SIDE, file, true);

        assertThat(count("rehearsed_event") - before).isEqualTo(13);
        assertThat(
                        count(
                                "rehearsed_event r where r::text || encode(sealed, 'escape')"
                                        + " like '%999990238%'"))
                .isZero();

        DATABASE.asOwner()
                .sql("update ledger.import set started_at = started_at - interval '2 days'")
                .update();
        Brought.to(SIDE, patient("x", "999990238"), true);

        assertThat(count("rehearsed_event")).isEqualTo(1);
    }

    @Test
    void keeps_which_session_a_row_of_a_dry_run_states_also_if_it_is_recorded() throws Exception {
        var file =
                patient("x", "999990275")
                        + intake("x", "knee")
                        + session("x", "2024-01-10")
                        + session("x", "2024-01-17");

        assertThat(sessions(Brought.to(SIDE, file, true))).containsExactly("3 is 3", "4 is 4");
        Brought.to(SIDE, file, false);
        assertThat(sessions(Brought.to(SIDE, file, true))).containsExactly("3 is 3", "4 is 4");
        assertThat(sessions(Brought.to(SIDE, file + "\n", true)))
                .as("the same rows in another file")
                .containsExactly("3 is 3", "4 is 4");
    }

    @Test
    void keeps_no_personal_data_of_refused_rows_in_plain_text() throws Exception {
        var file = patient("x", "999990184").replace("1961-04-12", "no day of 999990184");

        assertThat(Brought.to(SIDE, file, false).summary()).isEqualTo("done, 1 refused");

        var stored =
                DATABASE.asOwner()
                        .sql(
                                "select e::text || encode(sealed, 'escape') from"
                                        + " ledger.import_error e")
                        .query(String.class)
                        .list();
        assertThat(stored)
                .noneMatch(row -> row.contains("999990184"))
                .anyMatch(row -> row.contains("birthDate"));
    }

    @Test
    void lets_the_same_file_in_once_when_it_is_brought_eight_times_at_once() throws Exception {
        var file = threePatients("999990196", "999990202", "999990214");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all =
                    IntStream.range(0, 8)
                            .mapToObj(
                                    _ -> CompletableFuture.supplyAsync(() -> bring(file), threads))
                            .toList();
            assertThat(all.stream().map(CompletableFuture::join))
                    .containsOnlyOnce("done, 13 accepted, 1 repeated, 3 refused")
                    .containsOnly(
                            "done, 13 accepted, 1 repeated, 3 refused",
                            "done, 14 repeated, 3 refused");
        }
        assertThat(events()).isEqualTo(13);
    }

    private static String bring(String file) {
        try {
            return Brought.to(SIDE, file, false).summary();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The rows of a dry run that state a session, each with the fact that stands for it. */
    private static List<String> sessions(Brought dryRun) {
        return DATABASE.asOwner()
                .sql(
                        """
                        select row || ' is ' || session from ledger.rehearsed_claim
                        where dry_run = cast(? as uuid) order by row
                        """)
                .param(dryRun.progress().get("id").asString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long events() {
        return count("event") - eventsBefore;
    }

    private static long count(String table) {
        return DATABASE.asOwner()
                .sql("select count(*) from ledger." + table)
                .query(Long.class)
                .single();
    }
}
