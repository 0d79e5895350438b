package nl.trajectoryledger.query.rulebook;

import static nl.trajectoryledger.query.rulebook.Overlays.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What cannot be right is refused, naming the file, the piece, the field, the value. */
class RefusedRulebookTest {

    private static final String RULE =
            """
            rules:
              - rule: claudication-fontaine-2
                label_nl: Etalagebenen
                label_en: Intermittent claudication
                diagnoses: ["9248"]
                codes: ["011"]
                continuous: true
                versions:
                  - valid_from: 2017-01-01
                    valid_until: 2024-12-31
                    article: "art. 2.6 lid 4"
                    publication: "Stb. 2016, 377"
                    source: "https://zoek.officielebekendmakingen.nl/stb-2016-377.html"
                    adult: {kind: treatment-window, maximum: 37, months: 12, scope: trajectory,
                            next: nothing, code: "011"}
                    conditions:
                      - {kind: assessed, values: {fall-risk: high}, reason: FALL_RISK_NOT_HIGH}
                      - {kind: qualified, one_of: ["0485"], must_be_stated: true,
                         reason: THERAPIST_NOT_QUALIFIED}
                  - valid_from: 2025-01-01
                    article: "art. 2.6 lid 4"
                    publication: "Text of 2025"
                    source: "text of 2025"
                    adult: {kind: unlimited, code: "011"}
            """;

    private static final String OTHERS =
            """
            clauses:
              - {clause: B16, months: 3, anchor: first-treatment, longer_months: 9,
                 longer_if: trias-persists, article: "B16", source: "text of 2025"}
              - {clause: B18, months: 6, anchor: assessed-day,
                 anchor_measure: radiotherapy-ended, article: "B18", source: "text of 2025"}
              - {clause: A6, age_limit: 17, article: "A6", source: "text of 2025"}
            parameters:
              - parameter: groupSize
                value: {min: 6, max: 10}
                unit: patients
                insurer: "0101"
                valid_from: 2025-01-01
                valid_until: 2025-12-31
                article: "terms 3.1"
                publication: "terms 2025"
                source: "terms of 2025"
              - parameter: referralRequired
                value: {required: true, rules: [copd]}
                article: "terms 3.2"
                publication: "terms 2025"
                source: "terms of 2025"
            long_sessions:
              - indication: long
                label_nl: lang
                label_en: long
                pathologies: ["72"]
                codes: ["9365"]
                age_from: 18
                article: "terms 3.3"
                publication: "terms 2025"
                source: "terms of 2025"
            """;

    @TempDir Path folder;

    @Test
    void takes_what_is_as_it_should_be() {
        assertThat(overlay(RULE, OTHERS).differences(Rulebook.builtIn())).hasSize(9);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused-rules.txt", delimiter = '|', quoteCharacter = '\'')
    void refuses_a_rule(String part, String instead, String problem) {
        refuses(RULE, part, instead, problem);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "refused-pieces.txt", delimiter = '|', quoteCharacter = '\'')
    void refuses_a_clause_or_a_parameter(String part, String instead, String problem) {
        refuses(OTHERS, part, instead, problem);
    }

    private static void refuses(String right, String part, String instead, String problem) {
        assertThat(right).contains(part);
        var wrong = right.replaceFirst(Pattern.quote(part), instead);
        assertThatThrownBy(() -> overlay(wrong))
                .isInstanceOf(RulebookRefused.class)
                .hasMessageStartingWith("overlay")
                .hasMessageContaining(problem);
    }

    @Test
    void refuses_two_choices_of_one_insurer_at_a_time() {
        assertThatThrownBy(
                        () ->
                                Overlays.parameters(
                                        "parameter: minutes, value: 30, unit: minutes,"
                                                + " valid_until: 2025-01-01",
                                        "parameter: minutes, value: 45, unit: minutes,"
                                                + " valid_from: 2025-01-01"))
                .hasMessageContaining(
                        "parameter/minutes/default/2025-01-01: valid_from: 2025-01-01;"
                                + " expected a day after the one before it ends");
    }

    @Test
    void refuses_days_without_a_choice_where_the_ledger_cannot_do_without() {
        assertThatThrownBy(
                        () ->
                                Overlays.parameters(
                                        "parameter: pelvicScope, value: patient,"
                                                + " valid_until: 2024-12-31"))
                .hasMessageContaining(
                        "parameter/pelvicScope/default: valid_until: missing;"
                                + " expected a value that holds from now on");
    }

    @Test
    void names_every_problem_and_not_the_first_alone() {
        assertThatThrownBy(
                        () ->
                                overlay(
                                        RULE.replace("37", "0").replace("\"0485\"", "\"0001\""),
                                        OTHERS.replace("min: 6", "min: 0")))
                .isInstanceOfSatisfying(
                        RulebookRefused.class,
                        refused -> assertThat(refused.problems()).hasSize(3));
    }

    @Test
    void refuses_a_version_that_is_none_of_its_own() throws IOException {
        var file = folder.resolve("second.yaml");
        Files.writeString(file, "version: \"%s\"\n".formatted(Rulebook.builtIn().version()));
        assertThatThrownBy(() -> Rulebook.load(file))
                .hasMessageStartingWith("second.yaml: the rulebook: version: ")
                .hasMessageContaining("expected a name other than");
        Files.writeString(file, "rules: []\n");
        assertThatThrownBy(() -> Rulebook.load(file)).hasMessageContaining("version: missing");
    }

    @Test
    void refuses_what_is_not_there_or_no_yaml() throws IOException {
        assertThatThrownBy(() -> Rulebook.load(folder.resolve("none.yaml")))
                .hasMessageContaining("none.yaml: the rulebook: the file: cannot be read");
        var file = Files.writeString(folder.resolve("bad.yaml"), "version: [\nrules: }\n");
        assertThatThrownBy(() -> Rulebook.load(file)).hasMessageStartingWith("bad.yaml: line 2");
    }
}
