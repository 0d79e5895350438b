package nl.trajectoryledger.events.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    @Test
    void may_name_only_the_system() {
        assertThat(new Source("praktijk", null, null).reference()).isNull();
    }

    @Test
    void a_reference_means_nothing_without_its_system() {
        assertThatThrownBy(() -> new Source(null, "a-1", null))
                .hasMessage("a source reference needs its system");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void system_and_reference_are_not_blank(String blank) {
        assertThatThrownBy(() -> new Source(blank, "a-1", null))
                .hasMessage("a source system or reference has 1 to 200 characters");
        assertThatThrownBy(() -> new Source("praktijk", blank, null))
                .hasMessage("a source system or reference has 1 to 200 characters");
    }

    @Test
    void a_package_pays_no_negative_number_of_treatments() {
        assertThat(new SupplementaryPackage(0).treatmentsPerYear()).isZero();
        assertThatThrownBy(() -> new SupplementaryPackage(-1))
                .hasMessage("treatmentsPerYear is -1 and cannot be negative");
    }
}
