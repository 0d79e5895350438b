package nl.trajectoryledger.command.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionNameTest {

    @ParameterizedTest
    @CsvSource({
        "4.8, 4.7, true",
        "4.10, 4.9, true",
        "4.8u1, 4.8, true",
        "4.8u2, 4.8u1, true",
        "5.0, 4.12, true",
        "4.7, 4.7, false",
        "4.7, 4.8, false",
        "4.8, 4.8u1, false",
        "januari, 4.7, false",
        "4.8, januari, false"
    })
    void a_later_edition_has_greater_numbers(String name, String other, boolean after) {
        assertThat(new EditionName(name).isAfter(new EditionName(other))).isEqualTo(after);
    }
}
