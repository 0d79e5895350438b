package nl.trajectoryledger.events.login;

import static nl.trajectoryledger.events.login.AccessMode.ENFORCED;
import static nl.trajectoryledger.events.login.AccessMode.OPEN;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccessModeTest {

    @Test
    void is_open_where_nobody_else_can_reach_the_ledger() {
        assertThat(AccessMode.of(null, true, false)).isEqualTo(OPEN);
        assertThat(AccessMode.of(OPEN, true, false)).isEqualTo(OPEN);
    }

    @Test
    void is_enforced_as_soon_as_others_can_or_an_issuer_says_who_they_are() {
        assertThat(AccessMode.of(null, false, false)).isEqualTo(ENFORCED);
        assertThat(AccessMode.of(null, true, true)).isEqualTo(ENFORCED);
        assertThat(AccessMode.of(null, false, true)).isEqualTo(ENFORCED);
    }

    @Test
    void is_enforced_wherever_that_is_asked_for() {
        assertThat(AccessMode.of(ENFORCED, true, false)).isEqualTo(ENFORCED);
        assertThat(AccessMode.of(ENFORCED, false, true)).isEqualTo(ENFORCED);
    }

    @Test
    void never_opens_to_others() {
        assertThatThrownBy(() -> AccessMode.of(OPEN, false, false))
                .hasMessageContaining("server.address=127.0.0.1");
        assertThatThrownBy(() -> AccessMode.of(OPEN, true, true))
                .hasMessageContaining("ledger.access=enforced");
    }
}
