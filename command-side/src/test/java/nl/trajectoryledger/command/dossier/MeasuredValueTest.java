package nl.trajectoryledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class MeasuredValueTest {

    @Test
    void is_read_as_true_or_false() {
        assertThat(read("true")).isEqualTo(new MeasuredValue.Flag(true));
    }

    @Test
    void is_read_as_text() {
        assertThat(read("\"severe\"")).isEqualTo(new MeasuredValue.Text("severe"));
    }

    @Test
    void is_read_as_the_score_of_a_questionnaire() {
        assertThat(read("{\"instrument\":\"HAQ-DI\",\"score\":1.50}"))
                .isEqualTo(new MeasuredValue.Score("HAQ-DI", new BigDecimal("1.5")));
        assertThat(read("{\"instrument\":\"NRS\",\"score\":7}").text()).isEqualTo("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "[true]",
                "{}",
                "{\"instrument\":\"NRS\"}",
                "{\"instrument\":\"NRS\",\"score\":\"7\"}",
                "{\"instrument\":7,\"score\":7}",
                "{\"instrument\":\"NRS\",\"score\":7,\"unit\":\"points\"}"
            })
    void is_nothing_else(String json) {
        assertThatThrownBy(() -> read(json))
                .hasMessageContaining(
                        "a value is true, false, a text, or an object of a text instrument and a"
                                + " number score");
    }

    private static MeasuredValue read(String json) {
        return StrictJson.mapper().readValue(json, MeasuredValue.class);
    }
}
