package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.demo.DemoPractice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class ServeDemoIT {

    @TempDir Path temporary;

    @Test
    void an_empty_ledger_is_filled_with_the_made_up_practice_once() throws Exception {
        var rows = DemoPractice.facts().size();

        assertThat(untilItAnswers())
                .contains("%d rows: %d accepted, 0 repeated, 0 refused\n".formatted(rows, rows));
        assertThat(untilItAnswers()).doesNotContain("rows");
    }

    private String untilItAnswers() throws IOException {
        var process = serve().start();
        try {
            return readUntilItAnswers(process.inputReader());
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private ProcessBuilder serve() {
        var data = temporary.resolve("ledger").toString();
        return ServedLedger.java(
                        List.of(),
                        Ledger.class.getName(),
                        "serve",
                        "--demo",
                        "--port",
                        "0",
                        "--data",
                        data)
                .redirectErrorStream(true);
    }

    private static String readUntilItAnswers(BufferedReader out) throws IOException {
        var read = new StringBuilder();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            read.append(line).append('\n');
            if (line.startsWith("The ledger answers at")) {
                return read.toString();
            }
        }
        throw new IOException("the ledger ended:\n" + read);
    }
}
