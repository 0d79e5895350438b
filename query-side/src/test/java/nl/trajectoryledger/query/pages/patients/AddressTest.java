package nl.trajectoryledger.query.pages.patients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class AddressTest {

    @Test
    void keeps_the_moment_and_changes_one_thing() {
        var address = new Address(Map.of("knownAt", "2025-02-01", "page", "3"));

        assertThat(address.with("page", 4)).isEqualTo("?knownAt=2025-02-01&page=4");
    }

    @Test
    void leaves_out_what_is_empty_and_the_language() {
        var address = new Address(Map.of("lang", "en", "validOn", "", "knownAt", "2025-02-01"));

        assertThat(address.with("knownAt", "")).isEqualTo("?");
    }

    @Test
    void writes_whatever_a_trajectory_is_called() {
        assertThat(new Address(Map.of()).with("trajectory", "knie & heup + {1}"))
                .isEqualTo("?trajectory=knie%20%26%20heup%20%2B%20%7B1%7D");
    }
}
