package nl.trajectoryledger.command.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class RetentionTermsTest {

    private final RetentionTerms terms = RetentionTerms.builtIn();

    @ParameterizedTest
    @CsvSource({
        // Fifteen years had gone by when the term became twenty.
        "2004-12-30, 15, 2019-12-31",
        "2004-12-31, 15, 2020-01-01",
        // They had not: the term of twenty took their place.
        "2005-01-01, 20, 2025-01-02",
        "2019-06-01, 20, 2039-06-02",
        "2024-02-29, 20, 2044-03-01",
    })
    void a_file_is_kept_by_the_term_in_force_when_it_ends(
            LocalDate lastChange, int years, LocalDate allowedFrom) {
        assertThat(terms.of(lastChange).years()).isEqualTo(years);
        assertThat(terms.allowedFrom(lastChange)).isEqualTo(allowedFrom);
    }

    @Test
    void every_term_says_where_it_stands() {
        assertThat(terms.all())
                .allSatisfy(
                        term -> {
                            assertThat(term.article()).isNotBlank();
                            assertThat(term.publication()).isNotBlank();
                        });
    }

    @Test
    void nobody_who_may_be_erased_is_left_out_beforehand() {
        var day = LocalDate.parse("2026-05-01");
        for (var change = LocalDate.parse("1990-01-01");
                change.isBefore(day);
                change = change.plusDays(11)) {
            if (!day.isBefore(terms.allowedFrom(change))) {
                assertThat(change).isBeforeOrEqualTo(terms.latestChange(day));
            }
        }
    }
}
