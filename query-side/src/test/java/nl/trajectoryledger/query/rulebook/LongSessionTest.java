package nl.trajectoryledger.query.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.DcsphCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

/** The indications for a long session on the page of ONVZ for care providers, 2024. */
class LongSessionTest {

    @ParameterizedTest
    @CsvSource({
        "9372, 60, 2024-01-01, cerebrovascular-accident",
        "3176, 60, 2024-01-01, spinal-cord-injury",
        "9373, 60, 2024-01-01, central-spinal-cord-disease",
        "9365, 18, 2024-01-01, muscular-dystrophy",
        "2551, 17, 2024-01-01, cystic-fibrosis",
        "9374, 60, 2024-01-01, parkinson",
    })
    void is_told_by_a_diagnosis_code(String code, int age, LocalDate day, String indication) {
        assertThat(indications(code, age, day)).contains(indication);
    }

    @ParameterizedTest
    @CsvSource({
        "9365, 17, 2024-01-01",
        "9372, 60, 2023-12-31",
        "7023, 60, 2024-01-01",
    })
    void is_not_told(String code, int age, LocalDate day) {
        assertThat(indications(code, age, day)).isEmpty();
    }

    private static Iterable<String> indications(String code, int age, LocalDate day) {
        return Rulebook.builtIn()
                .longSessionIndications(new DcsphCode(code), age, day, null)
                .stream()
                .map(LongSession::indication)
                .toList();
    }
}
