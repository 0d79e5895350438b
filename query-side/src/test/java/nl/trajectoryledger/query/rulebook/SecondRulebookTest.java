package nl.trajectoryledger.query.rulebook;

import static nl.trajectoryledger.query.rulebook.Overlays.overlay;
import static nl.trajectoryledger.query.rulebook.Overlays.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentTotal;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A file laid over the rulebook that ships with the ledger, and single pieces of it exchanged. */
class SecondRulebookTest {

    private static final Rulebook SHIPPED = Rulebook.builtIn();

    private static final String PELVIC =
            """
            rules:
              - rule: pelvic-incontinence
                label_nl: Bekkenfysiotherapie
                label_en: Pelvic physiotherapy
                diagnoses: ["6486"]
                codes: ["010"]
                continuous: true
                versions:
                  - valid_from: 2011-01-01
                    valid_until: 2024-12-31
                    article: "art. 2.6 lid 3"
                    publication: "Stb. 2010, 764"
                    source: "https://zoek.officielebekendmakingen.nl/stb-2010-764.html"
                    adult: {kind: treatment-total, maximum: 9, code: "010"}
                  - valid_from: 2025-01-01
                    article: "a proposal"
                    publication: "a proposal of 2025"
                    source: "proposal of 2025"
                    adult: {kind: treatment-total, maximum: 12, code: "010"}
            """;

    @Test
    void replaces_a_whole_rule_and_leaves_the_others() {
        var rulebook = overlay(PELVIC);
        assertThat(rulebook.version()).isEqualTo("test");
        assertThat(rulebook.rule(RuleName.PELVIC_INCONTINENCE).versions()).hasSize(2);
        assertThat(rulebook.rule(RuleName.COPD)).isEqualTo(SHIPPED.rule(RuleName.COPD));
        assertThat(rulebook.clauses()).isEqualTo(SHIPPED.clauses());
    }

    @Test
    void replaces_a_clause() {
        var rulebook =
                overlay(
                        "clauses:",
                        "  - {clause: B7, months: 18, anchor: first-treatment,"
                                + " article: \"a proposal\", source: \"proposal of 2025\"}");
        assertThat(rulebook.clause(new ListClause("B7")).months()).isEqualTo(18);
        assertThat(rulebook.differences(SHIPPED)).containsExactly("clause/B7");
    }

    @Test
    void replaces_a_parameter_by_name_insurer_and_first_day_and_adds_others() {
        var rulebook =
                parameters(
                        "parameter: pelvicScope, value: patient",
                        "parameter: pelvicScope, value: trajectory, insurer: \"0101\"",
                        "parameter: minutes, value: 30, unit: minutes, insurer: \"0101\","
                                + " valid_from: 2025-01-01");
        assertThat(rulebook.differences(SHIPPED))
                .containsExactly(
                        "parameter/minutes/0101/2025-01-01",
                        "parameter/pelvicScope/0101/always",
                        "parameter/pelvicScope/default/always");
    }

    @Test
    void has_a_hash_over_the_whole_content_wherever_it_was_read() {
        var rulebook = overlay(PELVIC);
        assertThat(rulebook.hash()).matches("[0-9a-f]{64}").isNotEqualTo(SHIPPED.hash());
        assertThat(overlay("# a comment", PELVIC, "clauses: []").hash()).isEqualTo(rulebook.hash());
        assertThat(overlay("clauses: []").hash()).isNotEqualTo(SHIPPED.hash());
        assertThat(overlay("clauses: []").differences(SHIPPED)).isEmpty();
    }

    @Test
    void writes_its_content_in_one_way_only() {
        assertThat(CanonicalContent.of("v", SHIPPED.atoms()))
                .startsWith("{\"atoms\":{\"clause/A1\":{\"clause\":{\"article\":")
                .contains(
                        "\"rule/rheumatoid-arthritis\":{\"rule\":{\"codes\":[\"001\",\"008\"],"
                                + "\"continuous\":true,\"diagnoses\":[\"9390\"],",
                        "\"parameter/visibleSessions/default/always\":{\"parameter\":{",
                        "\"parameter\":\"visibleSessions\"",
                        "\"value\":[\"decided\",\"stated\"]",
                        "{\"kind\":\"unlimited\",\"code\":\"001\"}",
                        "\"values\":{\"functional-limitation\":\"severe\"}")
                .endsWith("\"version\":\"v\"}")
                .doesNotContain("null");
    }

    @Test
    void names_each_piece_in_which_two_rulebooks_differ() {
        assertThat(overlay(PELVIC).differences(SHIPPED))
                .containsExactly(
                        "rule/pelvic-incontinence",
                        "rule/pelvic-incontinence/2011-01-01",
                        "rule/pelvic-incontinence/2025-01-01")
                .isEqualTo(SHIPPED.differences(overlay(PELVIC)));
    }

    @Test
    void takes_single_pieces_of_another() {
        var other = overlay(PELVIC);
        var mixed = SHIPPED.taking(List.of("rule/pelvic-incontinence/2025-01-01"), other);
        assertThat(mixed.differences(SHIPPED))
                .containsExactly("rule/pelvic-incontinence/2025-01-01");
        assertThat(maximum(mixed, "2024-12-31")).isEqualTo(9);
        assertThat(maximum(mixed, "2025-01-01")).isEqualTo(12);
        assertThat(mixed.hash()).isNotEqualTo(SHIPPED.hash());
        assertThat(mixed.taking(mixed.differences(SHIPPED), SHIPPED).hash())
                .isEqualTo(SHIPPED.hash());
        assertThat(SHIPPED.taking(SHIPPED.differences(other), other).differences(other)).isEmpty();
    }

    @Test
    void reads_the_template_for_group_conditions() {
        var template = Path.of("../deploy/examples/rulebook-with-group-conditions.yaml");
        assertThat(Rulebook.load(template).differences(SHIPPED))
                .containsExactly(
                        "parameter/groupContract/default/always",
                        "parameter/groupIndication/default/always",
                        "parameter/groupSize/default/always",
                        "parameter/minutes/default/always");
    }

    private static int maximum(Rulebook rulebook, String day) {
        var version =
                rulebook.rule(RuleName.PELVIC_INCONTINENCE)
                        .on(LocalDate.parse(day), false)
                        .orElseThrow();
        return version.adult() instanceof TreatmentTotal total ? total.maximum() : 0;
    }
}
