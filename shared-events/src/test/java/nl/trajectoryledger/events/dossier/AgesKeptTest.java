package nl.trajectoryledger.events.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.FactId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

class AgesKeptTest {

    private static final FactId FIRST = new FactId(1);

    @Test
    void tells_nothing_of_somebody_who_was_of_age_on_every_day() {
        assertThat(kept("1961-04-12", "2024-03-04", "2024-03-11").reached())
                .containsExactly(
                        new AgeReached(17, null),
                        new AgeReached(18, null),
                        new AgeReached(22, null));
    }

    @Test
    void tells_nothing_of_a_child_but_that_it_is_one() {
        assertThat(kept("2015-04-12", "2024-03-04", "2024-03-11").reached()).isEmpty();
    }

    @Test
    void names_a_day_of_the_file_and_not_the_birthday() {
        assertThat(kept("2006-03-07", "2024-03-04", "2024-03-11", "2024-03-18").reached())
                .containsExactly(
                        new AgeReached(17, null),
                        new AgeReached(18, LocalDate.parse("2024-03-11")));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-04, 17", "2024-03-10, 17", "2024-03-11, 18", "2031-01-01, 18"})
    void knows_on_a_day_what_the_days_of_the_file_before_it_told(LocalDate day, int age) {
        assertThat(kept("2006-03-07", "2024-03-04", "2024-03-11").on(day)).isEqualTo(age);
    }

    @Test
    void agrees_with_the_birth_date_on_every_day_of_the_file() {
        var days =
                IntStream.range(0, 3_000)
                        .mapToObj(i -> LocalDate.parse("2018-01-01").plusDays(i))
                        .toList();
        for (int born = 0; born < 3_000; born += 13) {
            var birthDate = LocalDate.parse("1995-01-01").plusDays(born);
            var kept = AgesKept.of(FIRST, birthDate, days);
            for (var day : days) {
                int age = AgesKept.age(birthDate, day);
                for (int asked : AgesKept.ASKED) {
                    assertThat(kept.on(day) >= asked).isEqualTo(age >= asked);
                }
            }
        }
    }

    private static AgesKept kept(String birthDate, String... days) {
        return AgesKept.of(
                FIRST,
                LocalDate.parse(birthDate),
                List.of(days).stream().map(LocalDate::parse).toList());
    }
}
