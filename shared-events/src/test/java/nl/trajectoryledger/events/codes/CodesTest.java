package nl.trajectoryledger.events.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.function.Function;
import java.util.stream.Stream;

class CodesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    enum Form {
        AGB(AgbCode.class, AgbCode::new, "is not an AGB code of eight digits"),
        DCSPH(DcsphCode.class, DcsphCode::new, "is not a DCSPH code of four digits"),
        ENTITLEMENT(
                EntitlementCode.class,
                EntitlementCode::new,
                "is not an entitlement code of three digits"),
        CLAUSE(ListClause.class, ListClause::new, "is not a clause of Bijlage 1"),
        PARTY(
                PartyCode.class,
                PartyCode::new,
                "is not an AGB code of eight digits or a UZOVI number of four"),
        PERFORMANCE(
                PerformanceCode.class,
                PerformanceCode::new,
                "is not a performance code of four or five digits, or F and four digits"),
        QUALIFICATION(
                Qualification.class,
                Qualification::new,
                "is not an AGB specialisation of four digits"),
        RETURN(ReturnCode.class, ReturnCode::new, "is not a return code of four digits"),
        UZOVI(UzoviCode.class, UzoviCode::new, "is not a UZOVI number of four digits");

        private final Class<?> type;

        @SuppressWarnings("ImmutableEnumChecker") // A constructor reference.
        private final Function<String, Object> constructor;

        private final String refusal;

        Form(Class<?> type, Function<String, Object> constructor, String refusal) {
            this.type = type;
            this.constructor = constructor;
            this.refusal = refusal;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AGB, 04012345",
        "DCSPH, 0000",
        "DCSPH, 9373",
        "ENTITLEMENT, 001",
        "CLAUSE, A1",
        "CLAUSE, B18",
        "CLAUSE, C",
        "PARTY, 04012345",
        "PARTY, 3311",
        "PERFORMANCE, 1000",
        "PERFORMANCE, 10039",
        "PERFORMANCE, F1000",
        "QUALIFICATION, 0484",
        "RETURN, 8058",
        "RETURN, 9567a",
        "UZOVI, 3311"
    })
    void takes_what_has_the_form_and_is_printed_and_stored_bare(Form form, String text) {
        var code = form.constructor.apply(text);

        assertThat(code).hasToString(text);
        assertThat(JSON.writeValueAsString(code)).isEqualTo('"' + text + '"');
        assertThat((Object) JSON.readValue('"' + text + '"', form.type)).isEqualTo(code);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        "AGB 4012345",
                        "AGB 040123456",
                        "AGB 0401234a",
                        "DCSPH 937",
                        "DCSPH 93730",
                        "DCSPH 937a",
                        "ENTITLEMENT 8",
                        "ENTITLEMENT 0008",
                        "CLAUSE a1",
                        "CLAUSE E1",
                        "CLAUSE A123",
                        "PARTY 33110",
                        "PERFORMANCE 100",
                        "PERFORMANCE G1000",
                        "QUALIFICATION 484",
                        "RETURN 805",
                        "RETURN 8058ab",
                        "UZOVI 33110",
                        "UZOVI ٣٣١١")
                .map(row -> row.split(" "))
                .map(row -> Arguments.of(Form.valueOf(row[0]), row[1]));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refuses_what_has_not_the_form_and_names_it(Form form, String text) {
        assertThatThrownBy(() -> form.constructor.apply(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' %s", text, form.refusal);
    }

    @ParameterizedTest
    @CsvSource({"chronic-list, CHRONIC_LIST", "not-in-basic, NOT_IN_BASIC"})
    void a_rule_is_written_as_files_and_answers_write_it(String text, RuleName rule) {
        assertThat(rule).hasToString(text);
        assertThat(JSON.writeValueAsString(rule)).isEqualTo('"' + text + '"');
    }
}
