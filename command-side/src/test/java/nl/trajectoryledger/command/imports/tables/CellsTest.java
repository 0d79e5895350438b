package nl.trajectoryledger.command.imports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                " =1+1",
                "\u00a0=1+1",
                "=\"a;b\"",
                "=1\u20282",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(A1)"
            })
    void are_text_to_a_spreadsheet_and_unchanged_to_the_ledger(String formula) {
        var line = Cells.line(List.of("9473", formula));

        assertThat(line).containsPattern("^9473;\"?'");
        assertThat(Cells.of(line, ';')).contains(List.of("9473", formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r=1+1", "\n=1+1", "a\n=1+1"})
    void stay_on_one_line(String cell) {
        var line = Cells.line(List.of("9473", cell));

        assertThat(line).doesNotContain("\n", "\r").doesNotContainPattern(";\"?[ =]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9473", "31-12-2023", "O'Brien", "'s-Gravenhage", "a;\"b\""})
    void are_left_as_they_are_when_they_are_no_formula(String cell) {
        assertThat(Cells.of(Cells.line(List.of("1", cell)), ';')).contains(List.of("1", cell));
    }

    @Test
    void cannot_be_told_apart_when_a_quotation_mark_is_missing() {
        assertThat(Cells.of("\"9473;7023", ';')).isEmpty();
    }
}
