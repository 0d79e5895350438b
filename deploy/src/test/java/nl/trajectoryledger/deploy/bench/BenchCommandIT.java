package nl.trajectoryledger.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

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
    void measures_an_import_and_says_whether_it_is_fast_enough() throws IOException {
        int code = run("--events", "2000", "--rounds", "1", "--json", "--data", folder.toString());

        var report = new JsonMapper().readTree(out.toString());
        var line = report.get("lines").get(0);
        assertThat(line.get("name").asString()).isEqualTo("import");
        assertThat(line.get("peer").asString()).isEqualTo("copy-in");
        assertThat(line.get("figure").asDouble()).isPositive();
        assertThat(report.get("settings").get("  fsync").asString()).isEqualTo("on");
        assertThat(code).isEqualTo(report.get("holds").asBoolean() ? 0 : 1);
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing is left behind").isEmpty();
        }
    }

    @Test
    void knows_what_it_can_measure() {
        assertThat(run("--only", "patience")).isEqualTo(2);
        assertThat(err.toString()).contains("NAME is one of [import");
    }

    private int run(String... arguments) {
        return new CommandLine(new BenchCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
