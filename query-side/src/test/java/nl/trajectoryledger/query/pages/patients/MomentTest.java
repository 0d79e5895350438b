package nl.trajectoryledger.query.pages.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trajectoryledger.query.patients.BadRequest;

import org.junit.jupiter.api.Test;

class MomentTest {

    @Test
    void a_field_left_empty_is_as_not_given() {
        assertThat(Moment.of("", " ")).isEqualTo(new Moment(null, null));
    }

    @Test
    void a_second_in_amsterdam_counts_to_its_end() {
        assertThat(Moment.known("2024-07-01T12:00:05"))
                .hasToString("2024-07-01T10:00:05.999999999Z");
    }

    @Test
    void a_date_is_its_end_and_an_instant_is_itself() {
        assertThat(Moment.known("2024-01-31")).hasToString("2024-01-31T22:59:59.999999999Z");
        assertThat(Moment.known("2024-01-31T10:00:00Z")).hasToString("2024-01-31T10:00:00Z");
    }

    @Test
    void anything_else_is_refused_without_repeating_it() {
        assertThatThrownBy(() -> Moment.known("2024-13-01T10:00"))
                .isInstanceOf(BadRequest.class)
                .hasMessageNotContaining("13");
    }
}
