package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.PATIENT;
import static nl.trajectoryledger.query.coverage.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Insured by 0101 until the end of 2023, then by 0102, whose period was recorded first. */
class InsuranceTest {

    @ParameterizedTest
    @CsvSource({
        "2022-12-31,,      false",
        "2023-01-01, 0101, false",
        "2023-12-31, 0101, false",
        "2024-01-01,,      true",
        "2024-01-31,,      true",
        "2024-02-01, 0102, false",
    })
    void the_period_begun_last_is_in_force_until_it_ends(
            String date, @Nullable String insurer, boolean gap) {
        var insurance = known("2025-01-01");
        assertThat(insurance.insurerOn(day(date)))
                .isEqualTo(insurer == null ? null : new UzoviCode(insurer));
        assertThat(insurance.isGap(day(date))).isEqualTo(gap);
    }

    @Test
    void a_period_that_begins_after_the_day_of_the_answer_is_not_seen() {
        assertThat(known("2024-01-31").periods()).hasSize(1);
        assertThat(known("2024-02-01").periods()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-30, true", "2023-12-31, true", "2024-01-01, false"})
    void periods_overlap_from_the_last_day_of_the_one_before(String from, boolean overlap) {
        var insurance =
                new Insurance(
                        List.of(
                                period(1, "0101", "2023-01-01", "2023-12-31"),
                                period(2, "0102", from, null),
                                period(3, "0103", "2025-01-01", null)),
                        day("2026-01-01"));
        assertThat(insurance.overlaps()).isEqualTo(overlap);
    }

    private static Insurance known(String cutoff) {
        return new Insurance(
                List.of(
                        period(1, "0102", "2024-02-01", null),
                        period(2, "0101", "2023-01-01", "2023-12-31")),
                day(cutoff));
    }

    private static InsuranceStarted period(
            int fact, String insurer, String from, @Nullable String until) {
        return new InsuranceStarted(
                PATIENT,
                new FactId(fact),
                new UzoviCode(insurer),
                day(from),
                until == null ? null : day(until),
                null,
                null,
                null);
    }
}
