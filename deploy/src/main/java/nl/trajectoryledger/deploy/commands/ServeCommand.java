package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.demo.DemoPractice;
import nl.trajectoryledger.deploy.process.LedgerProcess;
import nl.trajectoryledger.deploy.storage.DataFolder;
import nl.trajectoryledger.deploy.storage.DataFolderLock;
import nl.trajectoryledger.deploy.users.UserFiles;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code ledger serve}: the whole ledger in one process, until it is stopped. */
@Command(
        name = "serve",
        description = "Run the whole ledger in one process on an embedded PostgreSQL.",
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "port on the loopback interface; 0 for any (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--data",
            description =
                    "data folder (default: trajectory-ledger in $XDG_DATA_HOME or ~/.local/share)")
    private @Nullable Path data;

    @Option(names = "--demo", description = "fill an empty ledger with a made-up practice")
    private boolean demo;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = (data == null ? DataFolder.ofUser() : new DataFolder(data)).create();
        var lock =
                DataFolderLock.of(folder)
                        .orElseThrow(
                                () -> new CommandFailed("another ledger runs on " + folder.path()));
        try (var process = LedgerProcess.start(folder, lock, port)) {
            var out = requireNonNull(spec).commandLine().getOut();
            if (demo && process.isEmpty()) {
                out.println("made-up practice: " + fill(process, folder));
            }
            if (Files.exists(folder.firstPasswords())) {
                out.printf(
                        "Passwords of users are in %s: hand them out and remove it%n",
                        folder.firstPasswords());
            }
            out.printf("The ledger answers at %s (data in %s)%n", process.url(), folder.path());
            process.await();
        }
        return 0;
    }

    private static String fill(LedgerProcess process, DataFolder folder)
            throws IOException, InterruptedException {
        new UserFiles(folder).add(DemoPractice.users());
        var ledger = new LedgerClient(process.url(), Credentials.ofOwner(folder, null));
        var facts = Files.createTempFile("made-up-practice", ".ndjson");
        try {
            Files.write(facts, DemoPractice.facts());
            var running = FileImport.start(ledger, facts, "facts", false);
            return FileImport.outcome(running.await(new Progress.None())).inWords();
        } finally {
            Files.delete(facts);
        }
    }
}
