package nl.trajectoryledger.deploy.histories;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.deploy.scenarios.CheckCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.LongStream;

/** A history that fails is told so that somebody can look at it. */
class TrialTest {

    private static final LocalDate DAY = LocalDate.of(2100, 1, 1);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void is_told_as_a_scenario_that_can_be_checked(long seed) throws Exception {
        var story = RandomStory.withoutTies(seed);
        var trial = new Trial(story, story, DAY);
        var file = folder.resolve("told.yaml");
        Files.writeString(file, trial.asScenario("told", Answer.full(story, null)));

        var said = new StringWriter();
        var check = new CommandLine(new CheckCommand());
        check.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));

        assertThat(check.execute(file.toString())).as(said.toString()).isZero();
    }

    @Test
    void is_told_with_the_facts_that_matter_only() {
        var story =
                LongStream.range(0, 1_000)
                        .mapToObj(RandomStory::any)
                        .filter(
                                one ->
                                        one.size() > 50
                                                && one.stream().anyMatch(TrialTest::isDischarge))
                        .findFirst()
                        .orElseThrow();

        var small =
                new Trial(story, story, DAY)
                        .smallest(trial -> trial.story().stream().anyMatch(TrialTest::isDischarge));

        assertThat(small.retold())
                .extracting(said -> said.fact().kind())
                .containsExactly("patient", "intake", "discharged");
    }

    private static boolean isDischarge(Statement said) {
        return said.fact() instanceof Fact.Discharged;
    }
}
