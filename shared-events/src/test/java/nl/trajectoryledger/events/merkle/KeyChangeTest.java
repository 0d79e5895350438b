package nl.trajectoryledger.events.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class KeyChangeTest {

    private static final Instant NOON = Instant.parse("2024-07-01T12:00:00Z");

    private final LogSigner first = LogSigner.generate("ledger.example");
    private final LogSigner second = LogSigner.generate("ledger.example");
    private final LogSigner stranger = LogSigner.generate("ledger.example");
    private final SignedNote start = KeyChange.first(first, NOON);
    private final SignedNote change = KeyChange.next(start, first, second, 40, NOON);

    @Test
    void a_key_is_vouched_for_by_the_one_before_it() {
        var read = SignedNote.parse(change.toString());

        assertThat(KeyChange.chain(List.of(start, read)))
                .extracting(KeyChange::key)
                .containsExactly(first.key(), second.key());
        assertThat(KeyChange.of(read).from()).isEqualTo(40);
    }

    @Test
    void a_key_that_nobody_vouches_for_is_refused() {
        var intruder = KeyChange.next(start, stranger, stranger, 40, NOON);

        assertThatThrownBy(() -> KeyChange.chain(List.of(start, intruder)))
                .hasMessage("key 2 does not follow from the key before it");
    }

    @Test
    void a_change_that_was_left_out_is_missed() {
        var third = KeyChange.next(change, second, stranger, 80, NOON);

        assertThat(KeyChange.chain(List.of(start, change, third))).hasSize(3);
        assertThatThrownBy(() -> KeyChange.chain(List.of(start, third)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> KeyChange.chain(List.of(change, third)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_change_does_not_reach_back_behind_the_one_before_it() {
        var third = KeyChange.next(change, second, stranger, 39, NOON);

        assertThatThrownBy(() -> KeyChange.chain(List.of(start, change, third)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_altered_change_is_refused() {
        var altered = SignedNote.parse(change.toString().replace("\n40\n", "\n41\n"));

        assertThatThrownBy(() -> KeyChange.chain(List.of(start, altered)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
