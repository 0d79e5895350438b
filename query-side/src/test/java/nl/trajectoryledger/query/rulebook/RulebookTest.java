package nl.trajectoryledger.query.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.RuleName;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

class RulebookTest {

    private static final Rulebook RULEBOOK = Rulebook.builtIn();

    @ParameterizedTest
    @EnumSource(RuleName.class)
    void names_article_publication_and_source_of_every_version(RuleName name) {
        var rule = RULEBOOK.rule(name);
        assertThat(rule.rule()).isEqualTo(name);
        assertThat(rule.versions())
                .isNotEmpty()
                .allSatisfy(
                        version -> {
                            assertThat(version.article()).contains("zorgverzekering, ");
                            assertThat(version.publication()).isNotBlank();
                            assertThat(version.source()).startsWith("https://");
                        });
    }

    @ParameterizedTest
    @EnumSource(RuleName.class)
    void has_versions_that_follow_each_other_without_gap_or_overlap(RuleName name) {
        var versions = RULEBOOK.rule(name).versions();
        for (int i = 1; i < versions.size(); i++) {
            var before = Objects.requireNonNull(versions.get(i - 1).validUntil());
            assertThat(versions.get(i).validFrom()).isEqualTo(before.plusDays(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "osteoarthritis-hip-knee, 2017-12-31, 2018-01-01",
        "claudication-fontaine-2, 2016-12-31, 2017-01-01",
        "pelvic-incontinence, 2010-12-31, 2011-01-01",
        "rheumatoid-arthritis, 2019-09-30, 2019-10-01",
        "axial-spondyloarthritis, 2019-09-30, 2019-10-01",
        "covid-recovery, 2020-07-17, 2020-07-18",
        "fall-prevention, 2023-12-31, 2024-01-01",
    })
    void begins_each_rule_on_its_day(String rule, LocalDate before, LocalDate from) {
        assertThat(named(rule).on(before, false)).isEmpty();
        assertThat(named(rule).on(from, false)).isPresent();
    }

    private static Rule named(String label) {
        for (var name : RuleName.values()) {
            if (name.toString().equals(label)) {
                return RULEBOOK.rule(name);
            }
        }
        throw new IllegalArgumentException(label);
    }

    @Test
    void ends_recovery_care_after_2024() {
        var covid = RULEBOOK.rule(RuleName.COVID_RECOVERY);
        assertThat(covid.on(LocalDate.parse("2024-12-31"), false)).isPresent();
        assertThat(covid.on(LocalDate.parse("2025-01-01"), false)).isEmpty();
    }

    @Test
    void has_every_clause_in_force_and_every_clause_a_code_names() {
        assertThat(RULEBOOK.clauses()).isEqualTo(CodeLists.clausesInForce());
        assertThat(DcsphList.builtIn().editions().getFirst().entries().values())
                .allSatisfy(entry -> assertThat(RULEBOOK.clauses()).containsAll(entry.clauses()));
    }

    @Test
    void asks_only_for_qualifications_that_the_register_has() {
        for (var name : RuleName.values()) {
            for (var version : RULEBOOK.rule(name).versions()) {
                for (var condition : version.conditions()) {
                    if (condition instanceof Condition.Qualified qualified) {
                        assertThat(qualified.oneOf()).isNotEmpty().allMatch(CodeLists::knows);
                    }
                }
            }
        }
    }

    @Test
    void has_a_hash_over_its_content_that_stays_the_same() {
        assertThat(RULEBOOK.hash()).matches("[0-9a-f]{64}");
        assertThat(RulebookFiles.builtIn().hash()).isEqualTo(RULEBOOK.hash());
        assertThat(RULEBOOK.version()).isNotBlank();
    }

    @Test
    void has_every_rule_in_the_order_of_their_names() {
        assertThat(RULEBOOK.rules()).extracting(Rule::rule).containsExactly(RuleName.values());
    }

    @Test
    void says_which_rule_or_clause_it_lacks() {
        var pieces = new TreeMap<>(RULEBOOK.atoms());
        pieces.keySet().removeAll(Set.of("rule/copd", "clause/B7"));
        var lacking = new Rulebook("lacking", pieces);

        assertThatThrownBy(() -> lacking.rule(RuleName.COPD)).hasMessageEndingWith("copd");
        assertThatThrownBy(() -> lacking.clause(new ListClause("B7"))).hasMessageEndingWith("B7");
    }
}
