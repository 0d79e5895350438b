package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ledger return-codes}: how an insurer would answer a file of claims. */
@Command(
        name = "return-codes",
        description = {
            "Say with which return codes an insurer would answer the claims of a file, and why,",
            "before it is sent. Nothing is recorded."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:no return code is to be expected",
            "1:return codes are to be expected, or rows cannot be judged",
            "2:the file could not be read, or no ledger answers"
        })
public final class ReturnCodesCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Parameters(paramLabel = "FILE", description = "claims: pm304, gds801, or sessions as facts")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            description =
                    "form of the file: pm304, gds801 or facts (default: told by its beginning)")
    private @Nullable String format;

    @Option(
            names = "--query-url",
            description = "address of the query side, where it runs apart (default: the same)")
    private @Nullable URI queryUrl;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "nl or en (default: ${DEFAULT-VALUE})")
    private PatientCommand.Language language = PatientCommand.Language.en;

    @Option(names = "--json", description = "print the answer as JSON, an object a line")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailed("cannot read " + file);
        }
        return ledgerAt.existingOrNew(this::predict);
    }

    private int predict(LedgerClient ledger) throws IOException, InterruptedException {
        var commandLine = requireNonNull(spec).commandLine();
        var tried = FileImport.start(ledger, file, format, true);
        FileImport.Outcome outcome;
        try (var _ = new CancelOnInterrupt(tried);
                var progress = Progress.of("read", commandLine.getErr())) {
            outcome = FileImport.outcome(tried.await(progress));
        }
        var querySide = queryUrl == null ? ledger : ledger.at(queryUrl);
        var text = new ReturnCodesText(language, json, commandLine.getOut());
        if (!querySide.lines(tried.path() + "/return-codes", text::print)) {
            throw new CommandFailed("this ledger cannot tell; the query side can: --query-url");
        }
        if (outcome.refused() > 0) {
            commandLine
                    .getErr()
                    .printf(
                            "%d rows would be refused; ledger import --dry-run says why%n",
                            outcome.refused());
        }
        return text.isClean() && outcome.refused() == 0 ? 0 : 1;
    }
}
