package nl.trajectoryledger.events.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {

    @ParameterizedTest
    @ValueSource(strings = {"999990019", "111222333", "123456782", "010000008"})
    void takes_nine_digits_that_pass_the_eleven_test(String digits) {
        assertThat(new Bsn(digits).value()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999990018",
                "123456789",
                "000000000",
                "12345678",
                "1234567820",
                "12345678a",
                "",
                " 123456782",
                "١٢٣٤٥٦٧٨٢"
            })
    void refuses_anything_else_without_repeating_it(String digits) {
        assertThatThrownBy(() -> new Bsn(digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a bsn has nine digits that pass the 11-test");
    }

    @Test
    void changing_any_single_digit_fails_the_eleven_test() {
        for (int place = 0; place < 9; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = new StringBuilder("999990019");
                changed.setCharAt(place, digit);
                if (!changed.toString().equals("999990019")) {
                    assertThatThrownBy(() -> new Bsn(changed.toString()))
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }
}
