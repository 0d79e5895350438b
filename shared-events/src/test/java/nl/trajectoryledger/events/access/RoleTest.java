package nl.trajectoryledger.events.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.UzoviCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {

    @Test
    void is_named_by_its_label_and_code() {
        for (var role :
                new Role[] {
                    new Role.Practice(new AgbCode("04012345")),
                    new Role.Insurer(new UzoviCode("3311")),
                    new Role.Compliance(),
                    new Role.Administrator()
                }) {
            assertThat(Role.of(role.label(), role.code())).isEqualTo(role);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "practice,",
        "practice, 3311",
        "insurer, 04012345",
        "insurer,",
        "compliance, 3311",
        "administrator, 04012345",
        "owner,",
        "'',",
        "root,"
    })
    void nobody_names_a_role_there_is_not(String label, @Nullable String code) {
        assertThatThrownBy(() -> Role.of(label, code)).isInstanceOf(IllegalArgumentException.class);
    }
}
