package nl.trajectoryledger.deploy.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.rulebook.RulebookRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every value of the rulebook decides something: whichever is changed by one, a shipped scenario no
 * longer comes true. A change that makes no rulebook at all is noticed by the rulebook itself.
 */
class EveryRuleValueTest {

    /** What decides nothing that a scenario could expect, and why. */
    private static final Map<String, String> DECIDES_NOTHING =
            Map.of(
                    "[a-z0-9-]+.yaml continuous: false instead of true",
                    "lets the rulebook itself refuse a gap between versions",
                    "(copd|covid-recovery).yaml codes\\[.\\]: .*",
                    "a diagnosis code permits all codes of the rule or none, and one is enough",
                    "(rheumatoid-arthritis|axial-spondyloarthritis).yaml codes\\[.\\]: .*",
                    "for adults, whose rules they are, 001 and 008 are permitted together",
                    "chronic-list.yaml codes\\[1\\]: 002 instead of 008",
                    "no diagnosis code permits 008 without 001",
                    "claudication-fontaine-2.yaml versions\\[0\\].adult.next: new-episode .*",
                    "a window of the trajectory is not followed by another trajectory's",
                    "parameters.yaml parameters\\[3\\].value\\[.\\]: .*",
                    "what an insurer sees is told beside the count and changes no verdict");

    private static final Path EXAMPLES = Path.of("examples");

    @TempDir private Path folder = Path.of("");

    @Test
    void decides_something_in_a_scenario() throws Exception {
        var scenarios = PlayedScenario.in(Path.of("scenarios"));
        var unnoticed =
                RuleValues.builtIn().parallelStream()
                        .flatMap(file -> unnoticed(RuleValues.changes(file), scenarios))
                        .sorted()
                        .toList();

        assertThat(unnoticed)
                .as("changes that no scenario notices")
                .allMatch(change -> DECIDES_NOTHING.keySet().stream().anyMatch(change::matches));
        assertThat(DECIDES_NOTHING.keySet())
                .as("excuses that are needed")
                .allMatch(excuse -> unnoticed.stream().anyMatch(change -> change.matches(excuse)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group-conditions", "referrals"})
    void decides_something_in_a_second_rulebook_too(String name) throws Exception {
        var rulebook = EXAMPLES.resolve("rulebook-with-%s.yaml".formatted(name));
        var scenarios = PlayedScenario.in(EXAMPLES.resolve("scenarios-with-" + name));
        assertThat(scenarios).allMatch(played -> played.comesTrue(Rulebook.load(rulebook)));

        // No fact tells of an indication for group treatment, nor of a contract for it.
        assertThat(unnoticed(RuleValues.changes(rulebook), scenarios))
                .allMatch(change -> change.matches(".* parameters\\[[23]\\].value: false .*true"));
    }

    private Stream<String> unnoticed(List<RuleChange> changes, List<PlayedScenario> all) {
        var scenarios = new ArrayList<>(all);
        return changes.stream()
                .filter(change -> !isNoticed(change, scenarios))
                .map(RuleChange::toString);
    }

    private boolean isNoticed(RuleChange change, List<PlayedScenario> scenarios) {
        try {
            var rulebook = change.rulebook(folder);
            for (var played : scenarios) {
                if (!played.comesTrue(rulebook)) {
                    // Which notices one value of a file is likely to notice the next.
                    scenarios.remove(played);
                    scenarios.addFirst(played);
                    return true;
                }
            }
            return false;
        } catch (RulebookRefused impossible) {
            return true;
        }
    }
}
