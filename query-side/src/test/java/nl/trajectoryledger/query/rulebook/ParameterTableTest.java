package nl.trajectoryledger.query.rulebook;

import static nl.trajectoryledger.query.rulebook.Overlays.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.codes.UzoviCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class ParameterTableTest {

    private static final LocalDate DAY = LocalDate.parse("2024-06-01");
    private static final UzoviCode ONE = new UzoviCode("0101");
    private static final UzoviCode OTHER = new UzoviCode("0102");

    @Test
    void asks_nothing_that_no_text_asks_as_shipped() {
        var shipped = Rulebook.builtIn().parameters().on(DAY, ONE);
        assertThat(shipped.countsBeforeEighteen().value().counted()).isTrue();
        assertThat(shipped.pelvicScope().value().scope()).isEqualTo(Scope.TRAJECTORY);
        assertThat(shipped.referralRequired().value().under(RuleName.CHRONIC_LIST)).isFalse();
        assertThat(shipped.visibleSessions().value().seen())
                .containsExactly(Seen.DECIDED, Seen.STATED);
        assertThat(shipped.ofGroups()).isEmpty();
    }

    @Test
    void ships_no_choice_of_an_insurer() {
        assertThat(Rulebook.builtIn().parameters().entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.insurer()).isNull());
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, true", "2025-01-01, false", "2025-06-30, false", "2025-07-01, true"})
    void takes_the_insurers_own_choice_while_it_is_in_force(LocalDate day, boolean counted) {
        var table =
                parameters(
                                "parameter: countsBeforeEighteen, value: false, insurer: \"0101\","
                                        + " valid_from: 2025-01-01, valid_until: 2025-06-30")
                        .parameters();
        assertThat(table.on(day, ONE).countsBeforeEighteen().value().counted()).isEqualTo(counted);
        assertThat(table.on(day, OTHER).countsBeforeEighteen().value().counted()).isTrue();
        assertThat(table.on(day, null).countsBeforeEighteen().value().counted()).isTrue();
    }

    @Test
    void lets_the_default_change_in_time() {
        var table =
                parameters(
                                "parameter: pelvicScope, value: trajectory,"
                                        + " valid_until: 2024-12-31",
                                "parameter: pelvicScope, value: patient, valid_from: 2025-01-01")
                        .parameters();
        assertThat(table.on(DAY, ONE).pelvicScope().value().scope()).isEqualTo(Scope.TRAJECTORY);
        assertThat(table.on(DAY.plusYears(1), ONE).pelvicScope().value().scope())
                .isEqualTo(Scope.PATIENT);
    }

    @Test
    void tells_of_every_value_who_set_it_for_how_long_and_where_it_was_read() {
        var own =
                parameters(
                                "parameter: minutes, value: 45, unit: minutes, insurer: \"0101\","
                                        + " valid_from: 2024-01-01, valid_until: 2024-12-31")
                        .parameters()
                        .on(DAY, ONE)
                        .groupMinutes();
        assertThat(own)
                .isEqualTo(
                        new Dated<>(
                                new Parameter.GroupMinutes(45),
                                Unit.MINUTES,
                                LocalDate.parse("2024-01-01"),
                                LocalDate.parse("2024-12-31"),
                                ONE,
                                "our terms, 3.1",
                                "terms 2025",
                                "terms of 2025"));
    }

    @Test
    void names_what_is_asked_of_a_group_and_what_no_fact_can_show() {
        var asked =
                parameters(
                                "parameter: groupSize, value: {min: 6, max: 10}, unit: patients",
                                "parameter: groupIndication, value: true",
                                "parameter: groupContract, value: false")
                        .parameters()
                        .on(DAY, null);
        assertThat(asked.ofGroups())
                .extracting(one -> one.value().label())
                .containsExactly("groupSize", "groupIndication");
        assertThat(asked.unchecked())
                .extracting(one -> one.value().label())
                .containsExactly("groupIndication");
    }

    @ParameterizedTest
    @CsvSource({"5, false", "6, true", "10, true", "11, false", ", false"})
    void knows_the_size_of_a_group_by_what_was_stated(Integer stated, boolean allowed) {
        assertThat(new Parameter.GroupSize(6, 10).allows(stated)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true", ", false"})
    void knows_the_length_of_a_session_by_what_was_stated(Integer stated, boolean allowed) {
        assertThat(new Parameter.GroupMinutes(30).allows(stated)).isEqualTo(allowed);
    }
}
