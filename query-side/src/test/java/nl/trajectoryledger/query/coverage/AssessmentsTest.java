package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.events.dossier.Measure.HOSPITAL_DISCHARGED;
import static nl.trajectoryledger.query.coverage.Examples.PATIENT;
import static nl.trajectoryledger.query.coverage.Examples.T;
import static nl.trajectoryledger.query.coverage.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.identity.FactId;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

/** Two hospital stays, the second stated first. */
class AssessmentsTest {

    private static final Assessments STAYS =
            new Assessments(
                    Stream.of(
                            discharged(2, "2025-01-22", "2025-01-20"),
                            discharged(3, "2025-01-23", "2024-03-01")));

    @Test
    void the_latest_discharge_up_to_a_day_is_the_latest_by_its_own_date() {
        assertThat(STAYS.lastDayUpTo(HOSPITAL_DISCHARGED, day("2025-06-01")))
                .isEqualTo(day("2025-01-20"));
        assertThat(STAYS.lastDayUpTo(HOSPITAL_DISCHARGED, day("2025-01-20")))
                .isEqualTo(day("2025-01-20"));
        assertThat(STAYS.lastDayUpTo(HOSPITAL_DISCHARGED, day("2025-01-19")))
                .isEqualTo(day("2024-03-01"));
        assertThat(STAYS.lastDayUpTo(HOSPITAL_DISCHARGED, day("2024-02-29"))).isNull();
    }

    @Test
    void what_holds_is_what_was_assessed_last() {
        assertThat(STAYS.lastDay(HOSPITAL_DISCHARGED)).isEqualTo(day("2024-03-01"));
        assertThat(STAYS.on(HOSPITAL_DISCHARGED, day("2025-01-22"))).isEqualTo("2025-01-20");
    }

    private static AssessmentMade discharged(int fact, String assessedOn, String on) {
        return new AssessmentMade(
                PATIENT, new FactId(fact), T, day(assessedOn), HOSPITAL_DISCHARGED, on, null, null);
    }
}
