package nl.trajectoryledger.events.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.stream.Stream;

class CodeListsTest {

    @ParameterizedTest
    @CsvSource({
        "1000, TREATMENT, true",
        "1318, GROUP_TREATMENT, true",
        "1700, LONG_TREATMENT, true",
        "10039, TREATMENT, true",
        "1870, INTAKE, false",
        "1003, SURCHARGE, false",
        "1105, REPORT, false",
        "1920, TELEPHONE, false",
        "1960, NO_SHOW, false",
        "F1000, PATHWAY, false"
    })
    void tells_which_performances_are_treatments(
            String code, PerformanceKind kind, boolean treatment) {
        assertThat(CodeLists.kindOf(new PerformanceCode(code))).contains(kind);
        assertThat(kind.isTreatment()).isEqualTo(treatment);
    }

    @Test
    void knows_no_performance_that_no_list_has() {
        assertThat(CodeLists.kindOf(new PerformanceCode("4000"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"001", "002", "008", "012", "021"})
    void knows_the_entitlement_codes_of_cod321(String code) {
        assertThat(CodeLists.knows(new EntitlementCode(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "022"})
    void knows_no_other_entitlement_codes(String code) {
        assertThat(CodeLists.knows(new EntitlementCode(code))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "001, 1997-01-01, ''",
        "002, 1997-01-01, 2016-12-31",
        "004, 1997-01-01, 2024-12-31",
        "012, 2018-01-01, ''",
        "018, 2021-01-01, 2024-12-31"
    })
    void knows_from_when_to_when_an_entitlement_code_is_valid(
            String code, LocalDate first, String last) {
        var entry = CodeLists.find(new EntitlementCode(code)).orElseThrow();

        assertThat(entry.validOn(first.minusDays(1))).isFalse();
        assertThat(entry.validOn(first)).isTrue();
        if (last.isEmpty()) {
            assertThat(entry.validUntil()).isNull();
        } else {
            assertThat(entry.validOn(LocalDate.parse(last))).isTrue();
            assertThat(entry.validOn(LocalDate.parse(last).plusDays(1))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 2024-12-31, 012",
        "1000, 2025-01-01, 073",
        "2000, 2025-01-01, 074",
        "9121, 2025-01-01, 081"
    })
    void knows_the_list_of_performances_that_a_claim_of_a_day_names(
            String code, LocalDate day, String list) {
        var entry = CodeLists.find(new PerformanceCode(code)).orElseThrow();

        assertThat(entry.listOn(day)).contains(list);
    }

    @Test
    void says_nothing_of_a_list_that_is_not_known() {
        var entry = CodeLists.find(new PerformanceCode("10039")).orElseThrow();

        assertThat(entry.listOn(LocalDate.parse("2025-01-01"))).isEmpty();
    }

    @Test
    void knows_every_entitlement_code_that_a_diagnosis_permits() {
        assertThat(
                        DcsphEdition.builtIn().entries().values().stream()
                                .flatMap(
                                        entry ->
                                                Stream.of(
                                                                entry.adult(),
                                                                entry.minorPhysio(),
                                                                entry.minorExercise())
                                                        .flatMap(codes -> codes.stream())))
                .allMatch(CodeLists::knows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0484", "0723", "0485", "0724", "0483", "0722", "0406", "0417", "0419", "0420",
                "0424", "0425", "0426", "0427", "0429", "0430", "0433", "0434", "0437", "0439",
                "0443", "0445", "0451", "0454", "0457", "0459", "0463", "0469", "0471", "0472"
            })
    void knows_the_specialisations_that_an_entitlement_asks_for(String code) {
        assertThat(CodeLists.knows(new Qualification(code))).isTrue();
    }

    @Test
    void knows_no_specialisation_that_cod016_has_not() {
        assertThat(CodeLists.knows(new Qualification("9999"))).isFalse();
    }

    @Test
    void has_31_clauses_in_force_and_eight_repealed() {
        assertThat(CodeLists.clausesInForce()).hasSize(31);
        assertThat(Stream.of("B5", "B8", "B9", "B10", "B11", "B12", "C", "D1").map(ListClause::new))
                .noneMatch(CodeLists::inForce);
    }

    @Test
    void a_clause_that_bijlage_1_never_had_is_not_in_force() {
        assertThat(CodeLists.inForce(new ListClause("A13"))).isFalse();
    }
}
