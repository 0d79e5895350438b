package nl.trajectoryledger.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures are depends on the machine; that there are some does not. */
@Timeout(300)
class BenchCommandIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void measures_each_figure_beside_its_peers_and_says_whether_it_is_fast_enough()
            throws IOException {
        int code = run("--events", "2000", "--rounds", "1", "--json", "--data", folder.toString());

        var lines = out.toString().lines().map(new JsonMapper()::readTree).toList();
        assertThat(lines)
                .extracting(line -> line.get("name").asString() + " " + line.get("peer").asString())
                .containsExactly(
                        "import copy-in",
                        "append insert",
                        "rebuild copy-out",
                        "rebuild axon-replay",
                        "rebuild sql-recount",
                        "what-if rebuild",
                        "coverage-250 bytes");
        assertThat(lines).allMatch(line -> line.get("value").asDouble() > 0);
        assertThat(lines).allMatch(line -> line.get("peerValue").asDouble() > 0);
        assertThat(lines.getFirst().at("/settings/  fsync").asString()).isEqualTo("on");
        assertThat(code).isEqualTo(lines.stream().allMatch(BenchCommandIT::holds) ? 0 : 1);
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing is left behind").isEmpty();
        }
    }

    @Test
    void knows_what_it_can_measure() {
        assertThat(run("--only", "patience")).isEqualTo(2);
        assertThat(err.toString()).contains("NAME is one of [import");
    }

    private static boolean holds(JsonNode line) {
        return line.get("holds").asBoolean();
    }

    private int run(String... arguments) {
        return new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
