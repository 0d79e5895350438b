package nl.trajectoryledger.deploy.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.coverage.Finding;
import nl.trajectoryledger.query.coverage.Payer;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.Reason;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every name that an answer can carry is expected by a shipped scenario. */
class EveryNameTest {

    /** Field and name. */
    private static final Set<String> EXPECTED = new HashSet<>();

    @BeforeAll
    static void gather() throws Exception {
        for (var folder : List.of("scenarios", "examples")) {
            for (var file : scenarios(Path.of(folder))) {
                for (var expectation : new ScenarioReader().read(file).expectations()) {
                    if (expectation instanceof Expectation.OfAnswer answer) {
                        answer.fields().forEach(EveryNameTest::gather);
                    }
                }
            }
        }
    }

    private static List<Path> scenarios(Path folder) throws UnreadableScenario {
        return ScenarioFiles.under(folder).stream()
                .filter(file -> String.valueOf(file.getParent()).contains("scenarios"))
                .toList();
    }

    private static void gather(String field, JsonNode value) {
        (value.isArray() ? value.valueStream() : Stream.of(value))
                .forEach(name -> EXPECTED.add("%s %s".formatted(field, name.asString(""))));
    }

    private static void expect(String field, String name) {
        assertThat(EXPECTED.contains(field + " " + name))
                .as("a scenario expects %s %s", field, name)
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void expects_the_reason(Reason reason) {
        expect("reasons", reason.name());
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void expects_the_finding_of_a_session_or_trajectory(Finding finding) {
        expect("findings", finding.name());
    }

    @ParameterizedTest
    @EnumSource(RuleName.class)
    void expects_the_rule(RuleName rule) {
        expect("rule", rule.toString());
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void expects_the_verdict_of_a_session_and_of_a_next_one(Verdict verdict) {
        expect("verdict", verdict.name());
        expect("next", verdict.name());
    }

    @ParameterizedTest
    @EnumSource(Payer.class)
    void expects_the_payer(Payer payer) {
        expect("payer", payer.name());
    }
}
