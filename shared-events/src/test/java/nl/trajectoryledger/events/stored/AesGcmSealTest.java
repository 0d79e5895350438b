package nl.trajectoryledger.events.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import org.junit.jupiter.api.Test;

import java.util.UUID;

class AesGcmSealTest {

    private static final PatientId ANNA = new PatientId(new UUID(0, 1));
    private static final PatientId BRAM = new PatientId(new UUID(0, 2));
    private static final FactId FIRST = new FactId(1);
    private static final FactId SECOND = new FactId(2);

    private final AesGcmSeal seal = new AesGcmSeal(FixedKeys.of(ANNA, BRAM));

    @Test
    void opens_what_it_sealed() {
        var sealed = seal.seal(ANNA, FIRST, "name", "Anna Voorbeeld-Ünal");

        assertThat(seal.open(ANNA, FIRST, "name", sealed)).isEqualTo("Anna Voorbeeld-Ünal");
    }

    @Test
    void shows_nothing_of_the_value_and_never_the_same_form_twice() {
        var once = seal.seal(ANNA, FIRST, "bsn", "999990019");

        assertThat(once).startsWith("sealed:1:").doesNotContain("999990019");
        assertThat(seal.seal(ANNA, FIRST, "bsn", "999990019")).isNotEqualTo(once);
    }

    @Test
    void refuses_a_form_moved_to_another_patient() {
        var sealed = seal.seal(ANNA, FIRST, "bsn", "999990019");

        assertThatThrownBy(() -> seal.open(BRAM, FIRST, "bsn", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("bsn of fact 1 of patient %s was altered", BRAM);
    }

    @Test
    void refuses_a_form_moved_to_another_fact_or_field() {
        var sealed = seal.seal(ANNA, FIRST, "bsn", "999990019");

        assertThatThrownBy(() -> seal.open(ANNA, SECOND, "bsn", sealed))
                .hasMessage("bsn of fact 2 of patient %s was altered", ANNA);
        assertThatThrownBy(() -> seal.open(ANNA, FIRST, "name", sealed))
                .hasMessage("name of fact 1 of patient %s was altered", ANNA);
    }

    @Test
    void refuses_a_form_with_one_character_changed() {
        var sealed = seal.seal(ANNA, FIRST, "bsn", "999990019");
        var last = sealed.charAt(12) == 'A' ? 'B' : 'A';
        var altered = sealed.substring(0, 12) + last + sealed.substring(13);

        assertThatThrownBy(() -> seal.open(ANNA, FIRST, "bsn", altered))
                .hasMessage("bsn of fact 1 of patient %s was altered", ANNA);
    }

    @Test
    void refuses_a_value_that_was_stored_unsealed() {
        assertThatThrownBy(() -> seal.open(ANNA, FIRST, "bsn", "999990019"))
                .hasMessage("bsn is not sealed as the ledger seals");
    }

    @Test
    void tells_nothing_once_the_key_is_destroyed() {
        var sealed = seal.seal(ANNA, FIRST, "bsn", "999990019");
        var afterErasure = new AesGcmSeal(FixedKeys.of(BRAM));

        assertThat(afterErasure.open(ANNA, FIRST, "bsn", sealed)).isNull();
    }
}
