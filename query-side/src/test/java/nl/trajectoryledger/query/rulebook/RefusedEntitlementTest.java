package nl.trajectoryledger.query.rulebook;

import static nl.trajectoryledger.query.rulebook.Overlays.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.codes.RuleName;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no rule can give is refused, for each kind of counting. */
class RefusedEntitlementTest {

    private static String right = "";

    @BeforeAll
    static void read() throws IOException {
        var name = "entitlements.yaml";
        try (var stream = RefusedEntitlementTest.class.getResourceAsStream(name)) {
            right = new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        }
    }

    @Test
    void takes_what_is_as_it_should_be() {
        var rulebook = overlay(right);

        assertThat(rulebook.rule(RuleName.COPD).versions()).hasSize(1);
        assertThat(rulebook.rule(RuleName.COVID_RECOVERY).versions()).hasSize(3);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused-entitlements.txt", delimiter = '|', quoteCharacter = '\'')
    void refuses(String part, String instead, String problem) {
        assertThat(right).contains(part);
        var wrong = right.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(instead));

        assertThatThrownBy(() -> overlay(wrong))
                .isInstanceOf(RulebookRefused.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{rule: copd, label_nl: a, label_en: a, codes: [], continuous: true, versions: []}"
                        + " | rule/copd: versions: []; expected a version",
                "{label_nl: a, label_en: a, codes: [], continuous: true, versions: []}"
                        + " | the rulebook: rules[0].rule: missing; expected a value",
                "{rule: copd, label_nl: a, label_en: a, codes: [], continuous: true, versions: ["
                        + "{article: a, publication: b, source: '2024',"
                        + " adult: {kind: class-years, months: 12, classes: []}}]}"
                        + " | rule/copd/always: adult.classes: []; expected the numbers of a class",
            })
    void refuses_a_rule(String rule, String problem) {
        assertThatThrownBy(() -> overlay("rules:", "  - " + rule)).hasMessageContaining(problem);
    }

    @Test
    void refuses_a_clause_without_a_name() {
        assertThatThrownBy(() -> overlay("clauses:", "  - {article: A, source: '2024'}"))
                .hasMessageContaining("the rulebook: clauses[0].clause: missing; expected a value");
    }

    @Test
    void refuses_a_rulebook_that_leaves_open_what_the_ledger_cannot_do_without() {
        assertThatThrownBy(() -> new Pieces().rulebook("empty"))
                .isInstanceOfSatisfying(
                        RulebookRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(one -> one.piece() + " " + one.field())
                                        .contains(
                                                "parameter/countsBeforeEighteen/default valid_from",
                                                "parameter/pelvicScope/default valid_from",
                                                "parameter/referralRequired/default valid_until",
                                                "parameter/visibleSessions/default valid_until"));
    }
}
