package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Examples.day;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.query.rulebook.EarlierLimit;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Nine until the end of 2010, twelve until the end of 2011, twenty since. */
class FirstLimitTest {

    private static final FirstTreatments TERMS =
            new FirstTreatments(
                    20,
                    List.of(
                            new EarlierLimit(9, day("2011-01-01")),
                            new EarlierLimit(12, day("2012-01-01"))),
                    new EntitlementCode("008"),
                    new EntitlementCode("001"),
                    null);

    @ParameterizedTest
    @CsvSource({
        // the ninth on the last day of nine, and a day later
        "2010-12-23, 9,, 9",
        "2010-12-24, 9,, 20",
        // the twelfth on the last day of twelve, and a day later
        "2011-12-20, 12,, 12",
        "2011-12-21, 12,, 20",
        // the ninth or twelfth is the treatment asked about
        "2010-12-01, 8, 2010-12-31, 9",
        "2010-12-01, 8, 2011-01-01, 20",
        "2010-12-01, 7, 2010-12-31, 20",
        "2011-12-01, 11, 2011-12-31, 12",
        "2011-12-01, 11, 2012-01-01, 20",
        "2011-12-01, 10, 2011-12-31, 20",
    })
    void a_limit_holds_once_it_was_reached_in_time(
            LocalDate from, int count, @Nullable LocalDate asked, int limit) {
        var next = asked == null ? null : Treatment.asked(asked, List.of());
        assertThat(FirstLimit.of(TERMS, daily(from, count), next)).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({
        // nine on one day of 2010 would reach the limit of nine
        "2010-06-01, 0, 9",
        "2010-06-01, 4, 5",
        "2010-06-01, 8, 1",
        "2010-06-01, 9, 0",
        "2010-12-31, 4, 5",
        // in 2011 the limit of nine cannot be reached any more, that of twelve can
        "2011-01-01, 4, 8",
        "2011-12-31, 11, 1",
        "2012-01-01, 4, 16",
        "2012-01-01, 11, 9",
    })
    void what_is_left_is_left_under_the_limit_those_would_reach(
            LocalDate day, int held, int remaining) {
        assertThat(FirstLimit.remaining(TERMS, daily(day.minusDays(held), held), day))
                .isEqualTo(remaining);
    }

    @Test
    void nothing_is_left_beyond_the_limit() {
        assertThat(FirstLimit.remaining(TERMS, daily(day("2020-01-01"), 21), day("2020-02-01")))
                .isZero();
    }

    private static List<Treatment> daily(LocalDate from, int count) {
        return Stream.iterate(from, day -> day.plusDays(1))
                .limit(count)
                .map(day -> Treatment.placed(day, 0))
                .toList();
    }
}
