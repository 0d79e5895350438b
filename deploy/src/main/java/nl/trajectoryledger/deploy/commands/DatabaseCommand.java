package nl.trajectoryledger.deploy.commands;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.storage.DataFolder;
import nl.trajectoryledger.deploy.storage.DataFolderLock;
import nl.trajectoryledger.deploy.storage.EmbeddedDatabase;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code ledger database}: the database of a folder alone, for sides that run as processes. */
@Command(
        name = "database",
        description =
                "Run the database of a data folder alone, for command and query sides that run as"
                        + " processes of their own.",
        mixinStandardHelpOptions = true)
public final class DatabaseCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            description =
                    "data folder (default: trajectory-ledger in $XDG_DATA_HOME or ~/.local/share)")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = (data == null ? DataFolder.ofUser() : new DataFolder(data)).create();
        var lock =
                DataFolderLock.of(folder)
                        .orElseThrow(
                                () -> new CommandFailed("another ledger runs on " + folder.path()));
        var database = EmbeddedDatabase.start(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, lock)));
        requireNonNull(spec)
                .commandLine()
                .getOut()
                .printf("The database answers at %s (user %s)%n", database.url(), database.user());
        new CountDownLatch(1).await();
        return 0;
    }

    private static void stop(EmbeddedDatabase database, DataFolderLock lock) {
        try (lock) {
            database.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
