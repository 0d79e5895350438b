package nl.trajectoryledger.deploy.codes;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.commands.CommandFailed;
import nl.trajectoryledger.deploy.commands.LedgerAt;
import nl.trajectoryledger.deploy.commands.LedgerClient;
import nl.trajectoryledger.deploy.commands.Query;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/** {@code ledger codes import}: makes an edition of a list as Vektis publishes it. */
@Command(
        name = "import",
        description = "Take in a DCSPH list as Vektis publishes it, and say what it changes.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the edition is in the ledger, or was already",
            "2:the file is no such list, or contradicts an edition in the ledger"
        })
final class ImportEdition implements Callable<Integer> {

    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Parameters(paramLabel = "FILE.xlsx", description = "workbook to take in")
    private Path file = Path.of("");

    @Option(
            names = "--valid-from",
            paramLabel = "DATE",
            description = "first day it holds (default: the date of validity in the workbook)")
    private @Nullable LocalDate validFrom;

    @Option(
            names = "--name",
            description = "what it is called (default: the last version in the workbook)")
    private @Nullable String name;

    @Option(names = "--dry-run", description = "say what would change and record nothing")
    private boolean dryRun;

    @Option(names = "--json", description = "print the answer as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailed("cannot read " + file);
        }
        return ledgerAt.existingOrNew(this::bring);
    }

    private int bring(LedgerClient ledger) throws IOException, InterruptedException {
        var query = new Query().and("validFrom", validFrom).and("name", name).and("dryRun", dryRun);
        var answer = ledger.post("/api/codes/editions" + query.text(), XLSX, file);
        var out = requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(answer.toPrettyString());
        } else {
            EditionText.changes(answer).forEach(out::println);
        }
        return 0;
    }
}
