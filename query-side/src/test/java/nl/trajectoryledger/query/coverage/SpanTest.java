package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "2020-05-01, 12, 2021-04-30",
        "2024-02-29, 12, 2025-02-28",
        "2023-08-31, 6, 2024-02-29",
        "2022-08-31, 6, 2023-02-28",
        "2024-01-01, 3, 2024-03-31",
        "2024-03-01, 12, 2025-02-28",
    })
    void ends_the_day_before_or_on_the_last_day_of_a_shorter_month(
            String from, int months, String until) {
        assertThat(Span.ofMonths(day(from), months).until()).isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource({"2020-02-29, 12, 2021-03-01, 2022-02-28", "2020-05-01, 12, 2021-05-01, 2022-04-30"})
    void is_followed_the_day_after_it_ends(String from, int months, String next, String until) {
        var following = Span.ofMonths(day(from), months).next(months);
        assertThat(following.from()).isEqualTo(next);
        assertThat(following.until()).isEqualTo(until);
    }
}
