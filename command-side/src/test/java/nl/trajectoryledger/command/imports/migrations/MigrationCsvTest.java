package nl.trajectoryledger.command.imports.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.imports.history.HistoryForm;
import nl.trajectoryledger.command.imports.rows.TakenIn;
import nl.trajectoryledger.command.imports.tables.TableForm;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.MigrationCause;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.List;

class MigrationCsvTest {

    private static final TableForm FORM = MigrationForm.form();
    private static final String HEADING =
            "BSN;Behandeltraject;AGB-code praktijk;Oude diagnosecode;Nieuwe diagnosecode;"
                    + "Ingangsdatum;Bevestigd door\n";
    private static final String ROW = "999990019;;04012345;9473;9373;01-07-2024;04098765\n";

    private final TakenIn ledger = new TakenIn();

    @BeforeEach
    void a_trajectory_under_a_code_that_was_closed() throws IOException {
        ledger.take(
                HistoryForm.form(),
                """
                BSN;Geboortedatum;Praktijk;Diagnosecode;Startdatum;Aantal behandelingen;Tot en met
                999990019;12-01-1971;04012345;9473;06-11-2019;34;31-12-2023
                """
                        .getBytes(UTF_8));
    }

    @Test
    void puts_the_new_code_in_force_as_confirmed() throws IOException {
        assertThat(take(HEADING + ROW)).containsExactly("2 accepted");

        var migrated = (DiagnosisMigrated) ledger.events().getLast();
        assertThat(migrated.trajectory().value()).isEqualTo("04012345-9473");
        assertThat(migrated.to()).isEqualTo(new DcsphCode("9373"));
        assertThat(migrated.cause()).isEqualTo(MigrationCause.CODE_CLOSURE);
        assertThat(requireNonNull(migrated.source()).system()).isEqualTo("migration-form/04098765");
    }

    @Test
    void is_recorded_once_however_often_and_in_whatever_language_it_comes() throws IOException {
        take(HEADING + ROW);

        assertThat(take(HEADING + ROW)).containsExactly("2 repeated");
        var english =
                """
                bsn,practice,old code,new code,date,confirmed by
                999990019,04012345,9473,9373,2024-07-01,04098765
                """;
        assertThat(take(english)).containsExactly("2 repeated");
    }

    @Test
    void may_name_the_trajectory_by_its_key() throws IOException {
        assertThat(take(HEADING + ROW.replace(";;04012345;", ";04012345-9473;;")))
                .containsExactly("2 accepted");
    }

    @Test
    void may_say_another_cause_and_the_basis() throws IOException {
        var heading = HEADING.strip() + ";Oorzaak;Aanspraak\n";

        assertThat(take(heading + ROW.strip() + ";reclassification;chronic-list\n"))
                .containsExactly("2 accepted");
        assertThat(((DiagnosisMigrated) ledger.events().getLast()).cause())
                .isEqualTo(MigrationCause.RECLASSIFICATION);
        assertThat(take(heading + ROW.strip() + ";whim;\n")).containsExactly("2 invalid cause");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ;9373;          | ;0000;          | refused to        | 0000 staat niet op de
                    ;9373;          | ;9473;          | refused diagnosis | kan op 2024-07-01 niet
                    ;9473;9373;     | ;7023;9373;     | refused practice  | heeft op 2024-07-01 geen
                    ;04012345;9473; | ;04054321;9473; | refused practice  | praktijk 04054321 heeft
                    ;04012345;9473; | ;;9473;         | missing practice  | ontbreekt
                    ;01-07-2024;    | ;01-07-2019;    | refused date      | ligt voor de eerste
                    999990019       | 999990020       | refused -         | kent de verzekerde
                    ;04098765       | ;               | missing confirmedBy | ontbreekt
                    ;;04012345      | ;knee\0;       | invalid trajectory | heeft niet de vorm
                    """)
    void says_what_cannot_be(String right, String wrong, String error, String dutch)
            throws IOException {
        assertThat(take(HEADING + ROW.replace(right, wrong))).containsExactly("2 " + error);
        assertThat(ledger.errors().getFirst().message().dutch()).contains(dutch);
    }

    @Test
    void asks_which_trajectory_is_meant_where_a_practice_has_several() throws IOException {
        ledger.take(
                HistoryForm.form(),
                """
                BSN;Geboortedatum;Praktijk;Diagnosecode;Startdatum;Aantal behandelingen;Tot en met
                999990019;12-01-1971;04012345;9373;06-11-2020;3;31-12-2023
                """
                        .getBytes(UTF_8));
        take(HEADING + ROW);

        assertThat(take(HEADING + "999990019;;04012345;9373;9372;02-07-2024;04098765\n"))
                .containsExactly("2 refused practice");
        assertThat(ledger.errors().getFirst().message().dutch())
                .isEqualTo(
                        "praktijk 04012345 heeft op 2024-07-02 meer dan één behandeltraject met"
                                + " diagnosecode 9373: noem het behandeltraject");
    }

    @Test
    void has_a_template_that_can_be_taken_in() throws IOException {
        assertThat(FORM.isLike(FORM.template().getBytes(UTF_8))).isTrue();
        assertThat(HistoryForm.form().isLike(FORM.template().getBytes(UTF_8))).isFalse();
        assertThat(take(FORM.template())).containsExactly("2 accepted");
    }

    private List<String> take(String table) throws IOException {
        return ledger.take(FORM, table.getBytes(UTF_8));
    }
}
