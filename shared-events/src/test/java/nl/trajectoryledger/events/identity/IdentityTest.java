package nl.trajectoryledger.events.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

class IdentityTest {

    static Stream<PersonalData> persons() {
        return Stream.of(
                new Bsn("999990019"),
                new BirthDate(LocalDate.parse("1961-04-12")),
                new PersonName("Anna Voorbeeld"),
                new PolicyNumber("POLIS-77"));
    }

    @ParameterizedTest
    @MethodSource("persons")
    void personal_data_hides_itself_when_printed(PersonalData value) {
        assertThat(value).hasToString(value.getClass().getSimpleName() + "[hidden]");
    }

    @Test
    void every_kind_of_personal_data_is_printed_above() {
        assertThat(persons().<Object>map(PersonalData::getClass))
                .containsExactlyInAnyOrder((Object[]) PersonalData.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_name_is_not_blank(String name) {
        assertThatThrownBy(() -> new PersonName(name)).hasMessage("a name has 1 to 200 characters");
    }

    @Test
    void a_name_has_at_most_200_characters() {
        assertThat(new PersonName("a".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> new PersonName("a".repeat(201)))
                .hasMessage("a name has 1 to 200 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 123", "123 ", "01234567890123456789012345678901234567890"})
    void a_policy_number_is_1_to_40_characters_without_spaces_around(String number) {
        assertThatThrownBy(() -> new PolicyNumber(number))
                .hasMessage("a policy number has 1 to 40 characters");
    }

    @Test
    void a_trajectory_key_has_1_to_64_characters() {
        assertThat(new TrajectoryKey("k".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> new TrajectoryKey("k".repeat(65)))
                .hasMessage("a trajectory key has 1 to 64 characters");
        assertThatThrownBy(() -> new TrajectoryKey(" "))
                .hasMessage("a trajectory key has 1 to 64 characters");
    }

    @Test
    void facts_are_counted_from_one() {
        assertThat(new FactId(2)).isGreaterThan(new FactId(1));
        assertThatThrownBy(() -> new FactId(0)).hasMessage("a fact is counted from 1, not 0");
    }

    @Test
    void a_patient_id_is_printed_as_the_name_of_the_stream() {
        assertThat(new PatientId(UUID.fromString("5f0c3a52-7f4e-4a53-9a0e-3c1f6f2d9b10")))
                .hasToString("5f0c3a52-7f4e-4a53-9a0e-3c1f6f2d9b10");
    }
}
