package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.imports.Formats;
import nl.trajectoryledger.command.imports.forms.FileFormat;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ledger import}: takes a file of facts in. */
@Command(
        name = "import",
        description = "Import a file; what is in the ledger already is not recorded again.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every row is in the ledger",
            "1:rows were refused: they stand in FILE.errors, in the form of FILE",
            "2:the file could not be imported, or not to its end: the same command goes on"
        })
public final class ImportCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;
    @Mixin private LedgerAt ledgerAt = new LedgerAt();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "file to import")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            description =
                    "form of the file: facts, history-csv, migrations-csv, pm304, pm305, gds801 or"
                            + " gds802 (default: told by its beginning)")
    private @Nullable String format;

    @Option(
            names = "--template",
            paramLabel = "FORMAT",
            description = "print an empty file of that form, to be filled in by hand")
    private @Nullable String template;

    @Option(
            names = "--dry-run",
            description = "say what each row would do to counts and verdicts, and record nothing")
    private boolean dryRun;

    @Option(
            names = "--query-url",
            description = "address of the query side, where it runs apart (default: the same)")
    private @Nullable URI queryUrl;

    @Option(
            names = "--language",
            defaultValue = "en",
            description = "of what a dry run tells: nl or en (default: ${DEFAULT-VALUE})")
    private PatientCommand.Language language = PatientCommand.Language.en;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (template != null) {
            return printTemplate(template);
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new CommandFailed("cannot read " + file);
        }
        return ledgerAt.existingOrNew(this::importFile);
    }

    private int printTemplate(String form) {
        var empty =
                Formats.of(form)
                        .map(FileFormat::template)
                        .orElseThrow(() -> new CommandFailed("there is no template of " + form));
        var out = requireNonNull(spec).commandLine().getOut();
        out.print(empty);
        out.flush();
        return 0;
    }

    private int importFile(LedgerClient ledger) throws IOException, InterruptedException {
        var commandLine = requireNonNull(spec).commandLine();
        var running = FileImport.start(ledger, file, format, dryRun);
        var end = await(running);
        var outcome = FileImport.outcome(end);
        if (end.has("sameFileAs")) {
            commandLine.getErr().println("the ledger knows this file, under whatever name");
        }
        if (dryRun) {
            printEffects(ledger, running);
        }
        commandLine.getOut().println((dryRun ? "dry run, " : "") + outcome.inWords());
        var errors = file.resolveSibling(file.getFileName() + ".errors" + running.ending());
        if (outcome.refused() == 0) {
            Files.deleteIfExists(errors);
            return 0;
        }
        running.writeErrors(errors);
        commandLine.getErr().println("the refused rows and why: " + errors);
        return 1;
    }

    private JsonNode await(FileImport running) throws InterruptedException {
        var err = requireNonNull(spec).commandLine().getErr();
        try (var cancelling = new CancelOnInterrupt(running);
                var progress = Progress.of("import", err)) {
            try {
                return running.await(progress);
            } catch (CommandFailed unreachable) {
                throw cancelling.isAsked()
                        ? new CommandFailed("stopped; the same command goes on from there")
                        : unreachable;
            }
        }
    }

    private void printEffects(LedgerClient ledger, FileImport tried) throws InterruptedException {
        var commandLine = requireNonNull(spec).commandLine();
        var querySide = queryUrl == null ? ledger : ledger.at(queryUrl);
        var text = new EffectsText(querySide, language.name(), commandLine.getOut());
        if (!text.print(tried.path())) {
            commandLine
                    .getErr()
                    .println("what it would do to counts the query side tells: --query-url");
        }
    }
}
