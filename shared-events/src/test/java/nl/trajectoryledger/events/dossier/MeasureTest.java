package nl.trajectoryledger.events.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

    @ParameterizedTest
    @CsvSource({
        "GOLD_CLASS, B1",
        "FUNCTIONAL_LIMITATION, severe",
        "FALL_RISK, high",
        "STUDY_PARTICIPATION, true",
        "INSUFFICIENT_RESULT, false",
        "HOSPITAL_DISCHARGED, 2024-02-29",
        "PROM, 42.5",
        "PROM, -3"
    })
    void allows_a_value_of_its_kind(Measure measure, String value) {
        assertThat(measure.allows(value)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "GOLD_CLASS, E",
        "GOLD_CLASS, b1",
        "FUNCTIONAL_LIMITATION, high",
        "FALL_RISK, severe",
        "STUDY_PARTICIPATION, yes",
        "TRIAS_PERSISTS, True",
        "RADIOTHERAPY_ENDED, 2024-02-30",
        "RADIOTHERAPY_ENDED, true",
        "PROM, high",
        "PROM, 1e9"
    })
    void allows_nothing_else(Measure measure, String value) {
        assertThat(measure.allows(value)).isFalse();
    }
}
