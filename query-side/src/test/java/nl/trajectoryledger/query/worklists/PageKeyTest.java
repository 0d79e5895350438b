package nl.trajectoryledger.query.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.UUID;

class PageKeyTest {

    @Test
    void is_read_as_it_was_written() {
        var key =
                new PageKey(
                        LocalDate.parse("2024-07-01"),
                        new PatientId(new UUID(3, 4)),
                        new TrajectoryKey("knee / left, line\ntwo"),
                        "12/3311");

        assertThat(PageKey.read(key.text())).contains(key);
        assertThat(key.text()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "not base64!", "MjAyNC0wNy0wMQ", "YQpiCmMKZA"})
    void is_nothing_else(String text) {
        assertThat(PageKey.read(text)).isEmpty();
    }
}
