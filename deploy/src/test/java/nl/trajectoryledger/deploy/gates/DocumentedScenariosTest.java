package nl.trajectoryledger.deploy.gates;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.scenarios.CheckCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A scenario told in a document is run from its very text. */
class DocumentedScenariosTest {

    private static final Pattern SCENARIO =
            Pattern.compile("```yaml\n(scenario: .*?)```", Pattern.DOTALL);

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @MethodSource("scenarios")
    void holds(String scenario) throws IOException {
        var file = Files.writeString(folder.resolve("documented.yaml"), scenario);
        var report = new StringWriter();
        var writer = new PrintWriter(report);

        var exit =
                new CommandLine(new CheckCommand())
                        .setOut(writer)
                        .setErr(writer)
                        .execute(file.toString());

        assertThat(exit).as(report.toString()).isZero();
    }

    @Test
    void there_is_a_worked_case_of_a_correction() {
        assertThat(scenarios()).anyMatch(scenario -> scenario.contains("session-corrected"));
    }

    static List<String> scenarios() {
        return ProjectFiles.documents().stream()
                .map(ProjectFiles::text)
                .flatMap(text -> SCENARIO.matcher(text).results())
                .map(scenario -> scenario.group(1))
                .toList();
    }
}
