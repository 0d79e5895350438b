package nl.trajectoryledger.command.imports.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.imports.forms.UnreadableFile;
import nl.trajectoryledger.command.imports.rows.TakenIn;
import nl.trajectoryledger.command.imports.tables.TableForm;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;

class HistoryCsvTest {

    private static final TableForm FORM = HistoryForm.form();
    private static final String HEADING =
            "BSN;Geboortedatum;AGB-code praktijk;AGB-code behandelaar;Diagnosecode;"
                    + "Start behandeltraject;Eerste behandeling;Aantal behandelingen;"
                    + "Laatste meegetelde datum;Vorige zorgverzekeraar;Ondertekend door;"
                    + "Ondertekend op\n";
    private static final String ROW =
            "999990019;12-01-1971;04012345;04098765;9473;06-11-2019;08-11-2019;34;31-12-2023;3343;"
                    + "04098765;15-1-2024\n";

    private final TakenIn ledger = new TakenIn();

    @Test
    void states_patient_trajectory_and_history() throws IOException {
        assertThat(take(HEADING + ROW)).containsExactly("2 accepted");
        assertThat(ledger.events()).hasSize(3);
        var intake = (IntakeHeld) ledger.events().get(1);
        assertThat(intake.date()).isEqualTo(LocalDate.of(2019, 11, 6));
        assertThat(intake.firstTreatmentOn()).isEqualTo(LocalDate.of(2019, 11, 8));
        assertThat(requireNonNull(intake.source()).system()).isEqualTo("derived");
        var history = (PriorHistoryStated) ledger.events().get(2);
        assertThat(history.treatments()).isEqualTo(34);
        assertThat(history.upTo()).isEqualTo(LocalDate.of(2023, 12, 31));
        assertThat(history.insurer()).isEqualTo(new UzoviCode("3343"));
        assertThat(history.statedBy()).isEqualTo(new PartyCode("04098765"));
    }

    @Test
    void is_the_same_in_english_with_commas_and_iso_dates() throws IOException {
        take(HEADING + ROW);
        var english =
                "bsn,birth date,practice,diagnosis,started on,treatments,up to,insurer,signed by,"
                        + "signed on\n"
                        + "999990019,1971-01-12,04012345,9473,2019-11-06,34,2023-12-31,3343,"
                        + "04098765,2024-01-15\n";

        assertThat(take(english)).containsExactly("2 repeated");
    }

    @Test
    void fills_up_codes_that_a_spreadsheet_took_for_numbers() throws IOException {
        take(HEADING + ROW);
        var numbers = ROW.replace(";04012345;04098765;", ";4012345;4098765;");

        assertThat(take(HEADING + numbers.replace(";04098765;", ";4098765;")))
                .containsExactly("2 repeated");
    }

    @Test
    void is_read_in_windows_1252() throws IOException {
        var table = (HEADING + ROW).replace("Ondertekend op", "Ondertekend op;Patiënt");

        assertThat(ledger.take(FORM, table.getBytes(Charset.forName("windows-1252"))))
                .containsExactly("2 accepted");
    }

    @ParameterizedTest
    @CsvSource({
        "999990019, 999990018, invalid bsn",
        "999990019, '', missing bsn",
        "12-01-1971, 31-02-1971, invalid birthDate",
        "12-01-1971, '', unknown-patient birthDate",
        ";04012345, ;practice, invalid practice",
        "9473, 9999, refused diagnosis",
        ";34;, ;-3;, invalid treatments",
        ";34;, ;3.5;, invalid treatments",
        "31-12-2023, 31-12-2018, refused upTo",
        "06-11-2019, '', missing startedOn",
        ";3343;, ;33433;, invalid insurer",
        "08-11-2019, '\"08-11-2019', malformed -"
    })
    void names_the_field_that_is_wrong(String right, String wrong, String answer)
            throws IOException {
        assertThat(take(HEADING + ROW.replaceFirst(right, wrong))).containsExactly("2 " + answer);
        assertThat(ledger.events()).isEmpty();
    }

    @Test
    void passes_over_rows_of_nothing() throws IOException {
        var nothing = ";;;;;;;;;;;\n\n   \n".repeat(10_000);

        assertThat(take(HEADING + nothing + ROW)).containsExactly("30002 accepted");
    }

    @Test
    void is_refused_as_a_whole_without_its_headings() {
        assertThatThrownBy(() -> take("a;b;c\n1;2;3\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("BSN, AGB-code praktijk, diagnosecode");
        assertThatThrownBy(() -> take("")).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void is_given_back_without_formulas_and_can_be_mended() throws IOException {
        take(HEADING + ROW.replace("9473", "=cmd|'/c calc'!A1") + "\"broken;\n");
        var repair = new String(ledger.repair(FORM), UTF_8);

        assertThat(repair.lines()).hasSize(3);
        assertThat(repair)
                .contains(";'=cmd|'/c calc'!A1;", "diagnosecode heeft niet de vorm")
                .doesNotContain(";=");
        var mended = repair.replace("'=cmd|'/c calc'!A1", "9473");
        assertThat(take(mended)).contains("2 accepted");
    }

    @Test
    void has_a_template_that_can_be_imported() throws IOException {
        assertThat(take(FORM.template())).containsExactly("2 accepted");
    }

    @Test
    void is_told_by_its_headings() {
        assertThat(FORM.isLike((HEADING + ROW).getBytes(UTF_8))).isTrue();
        assertThat(FORM.isLike("{\"fact\":\"session\"}".getBytes(UTF_8))).isFalse();
    }

    private List<String> take(String table) throws IOException {
        return ledger.take(FORM, table.getBytes(UTF_8));
    }
}
