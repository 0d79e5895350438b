package nl.trajectoryledger.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonCreator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;

class QuickReadingTest {

    private static final JsonMapper LIBRARY = JsonMapper.builder().build();
    private static final JsonMapper QUICK =
            JsonMapper.builder().addModule(new QuickReading()).build();

    /** A record that refuses what cannot be. */
    public record Stay(LocalDate from, @Nullable LocalDate until, int nights, List<String> wards) {

        public Stay {
            if (nights < 0) {
                throw new IllegalArgumentException("a stay of less than no night");
            }
        }
    }

    /** A record that is not made by its constructor. */
    public record Doubled(int twice) {

        @JsonCreator
        static Doubled of(int once) {
            return new Doubled(2 * once);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2024-02-29\"",
                "\"2023-02-29\"",
                "\"2024-13-01\"",
                "\"2024-1-01\"",
                "\"2024-01-1 \"",
                "\"2024/01-01\"",
                "\"2024-01/01\"",
                "\"+999999-01-01\"",
                "\"-001-01-01\"",
                "\"2024-01-01T10:00:00Z\"",
                "\"２０２４-01-01\"",
                "\"\"",
                "[2024,1,1]",
                "null",
                "true"
            })
    void reads_and_refuses_the_dates_that_the_library_does(String json) {
        assertThat(outcome(QUICK, json, LocalDate.class))
                .isEqualTo(outcome(LIBRARY, json, LocalDate.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":\"2024-03-06\",\"until\":\"2024-03-08\",\"nights\":2,\"wards\":[\"a\"]}",
                "{\"nights\":1,\"from\":\"2024-03-06\"}",
                "{\"from\":null,\"nights\":null}",
                "{\"from\":\"2024-03-06\",\"nights\":\"two\"}",
                "{\"nights\":1,\"unheard\":true}",
                "{}",
                "[]"
            })
    void reads_and_refuses_the_records_that_the_library_does(String json) {
        assertThat(outcome(QUICK, json, Stay.class)).isEqualTo(outcome(LIBRARY, json, Stay.class));
    }

    @Test
    void tells_what_a_record_refuses_as_the_library_does() {
        assertThatThrownBy(() -> QUICK.readValue("{\"nights\":-1}", Stay.class))
                .isInstanceOf(DatabindException.class)
                .hasRootCauseMessage("a stay of less than no night");
    }

    @Test
    void leaves_records_with_another_way_of_being_made_to_the_library() {
        assertThat(QUICK.readValue("3", Doubled.class)).isEqualTo(new Doubled(6));
    }

    /** What came out, or the kind of failure. */
    private static @Nullable Object outcome(JsonMapper mapper, String json, Class<?> type) {
        try {
            return mapper.readValue(json, type);
        } catch (RuntimeException refused) {
            return refused.getClass();
        }
    }
}
