package nl.trajectoryledger.deploy.verification;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.commands.LedgerAt;
import nl.trajectoryledger.deploy.commands.LedgerClient;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code ledger verify}: recomputes every hash of the ledger and tells where one does not hold. */
@Command(
        name = "verify",
        description = {
            "Recompute the chain of every stream, the log over all events and the read tables from"
                    + " what is stored, and check what was signed. Tells the place of every break."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:everything holds",
            "1:something was altered, is gone or was put in",
            "2:the ledger could not be asked"
        })
public final class VerifyCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Option(
            names = "--heads",
            paramLabel = "FILE",
            description =
                    "heads that were kept outside: the log must still be what they say. Without"
                            + " them a log that was cut short is not noticed")
    private @Nullable Path heads;

    @Option(
            names = "--hashes-only",
            description = "leave out the read tables, which take as long as a rebuild")
    private boolean hashesOnly;

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var given = heads == null ? List.<String>of() : HeadFile.read(Files.readString(heads));
        return ledgerAt.existing(ledger -> verify(ledger, given));
    }

    private int verify(LedgerClient ledger, List<String> given) throws InterruptedException {
        var asked = Map.of("heads", given, "readTables", !hashesOnly);
        var answer = ledger.post("/api/verifications", asked);
        var out = requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            print(answer, out);
        }
        return answer.get("breaks").asLong() == 0 ? 0 : 1;
    }

    private static void print(JsonNode answer, PrintWriter out) {
        for (var found : answer.get("told")) {
            out.printf(
                    "%s: %s: %s%n",
                    found.get("kind").asString(),
                    found.get("place").asString(),
                    found.get("what").asString());
        }
        out.printf(
                "%d events of %d patients, %d of them in the log, rows of %d patients: %d breaks%n",
                answer.get("events").asLong(),
                answer.get("patients").asLong(),
                answer.get("leaves").asLong(),
                answer.get("compared").asLong(),
                answer.get("breaks").asLong());
        for (var left : answer.get("notChecked")) {
            out.printf("not checked: %s%n", left.asString());
        }
    }
}
