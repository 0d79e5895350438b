package nl.trajectoryledger.query.rulebook;

import static nl.trajectoryledger.query.rulebook.Overlays.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.UzoviCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

/** Indications for a long session: page of ONVZ for care providers, 2024. */
class LongSessionTest {

    private static final LocalDate DAY = LocalDate.parse("2024-01-01");

    @ParameterizedTest
    @CsvSource({
        "9372, 70, cerebrovascular-accident",
        "3576, 29, spinal-cord-injury",
        "9373, 52, central-spinal-cord-disease",
        "9365, 18, muscular-dystrophy",
        "2551, 6, cystic-fibrosis",
        "9374, 74, parkinson",
    })
    void are_told_by_the_diagnosis_code(String diagnosis, int age, String indication) {
        assertThat(told(Rulebook.builtIn(), diagnosis, age, DAY, null)).containsExactly(indication);
    }

    @Test
    void are_not_told_by_a_code_that_says_something_else() {
        assertThat(told(Rulebook.builtIn(), "7023", 60, DAY, null)).isEmpty();
        assertThat(told(Rulebook.builtIn(), "9365", 17, DAY, null)).isEmpty();
        assertThat(told(Rulebook.builtIn(), "9372", 70, DAY.minusDays(1), null)).isEmpty();
    }

    @Test
    void are_listed_whether_a_code_tells_of_them_or_not() {
        assertThat(Rulebook.builtIn().longSessions())
                .hasSize(8)
                .allSatisfy(
                        session ->
                                assertThat(session.source())
                                        .isEqualTo(
                                                "https://www.onvz.nl/zorgverlener/"
                                                        + "fysiotherapie-en-oefentherapie"))
                .filteredOn(session -> session.codes().isEmpty() && session.pathologies().isEmpty())
                .extracting(LongSession::indication)
                .containsExactly("multiple-handicap", "spina-bifida");
    }

    @Test
    void may_be_those_of_one_insurer() {
        var rulebook =
                overlay(
                        "long_sessions:",
                        "  - {indication: stroke, label_nl: beroerte, label_en: stroke,",
                        "     codes: [\"9372\"], insurer: \"0101\", valid_from: 2024-01-02,",
                        "     article: \"made up\", publication: \"made up\",",
                        "     source: \"made up in 2024\"}");
        assertThat(told(rulebook, "9372", 70, DAY.plusDays(1), "0101"))
                .containsExactlyInAnyOrder("cerebrovascular-accident", "stroke");
        assertThat(told(rulebook, "9372", 70, DAY.plusDays(1), "0102"))
                .containsExactly("cerebrovascular-accident");
        assertThat(told(rulebook, "9372", 70, DAY.plusDays(1), null))
                .containsExactly("cerebrovascular-accident");
        assertThat(told(rulebook, "9372", 70, DAY, "0101"))
                .containsExactly("cerebrovascular-accident");
    }

    private static List<String> told(
            Rulebook rulebook, String diagnosis, int age, LocalDate day, @Nullable String insurer) {
        return rulebook
                .longSessionIndications(
                        new DcsphCode(diagnosis),
                        age,
                        day,
                        insurer == null ? null : new UzoviCode(insurer))
                .stream()
                .map(LongSession::indication)
                .toList();
    }
}
