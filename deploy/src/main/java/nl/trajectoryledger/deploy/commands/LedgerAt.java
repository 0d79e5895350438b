package nl.trajectoryledger.deploy.commands;

import nl.trajectoryledger.deploy.process.LedgerProcess;
import nl.trajectoryledger.deploy.storage.DataFolder;
import nl.trajectoryledger.deploy.storage.DataFolderLock;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which ledger a command talks to: one that runs, or a folder on which one is started. */
public final class LedgerAt {

    @ArgGroup private @Nullable Place place;

    @Option(
            names = "--reason",
            description = "why compliance looks at somebody; it is written down")
    private @Nullable String reason;

    private static final class Place {

        @Option(names = "--url", description = "address of a running ledger")
        private @Nullable URI url;

        @Option(names = "--data", description = "data folder of a ledger (default: the user's)")
        private @Nullable Path data;
    }

    /** What is done with a ledger. */
    public interface Task {

        int with(LedgerClient ledger) throws IOException, InterruptedException;
    }

    /** Does a task with a ledger that must be there. */
    public int existing(Task task) throws IOException, InterruptedException {
        var folder = folder();
        if (url() == null && !Files.isDirectory(folder.path())) {
            throw new CommandFailed("there is no ledger in " + folder.path());
        }
        return existingOrNew(task);
    }

    /** Does a task with a ledger that is made if it is not there. */
    public int existingOrNew(Task task) throws IOException, InterruptedException {
        var url = url();
        if (url != null) {
            return task.with(new LedgerClient(url, Credentials.ofEnvironment(reason)));
        }
        var folder = folder().create();
        var lock = DataFolderLock.of(folder);
        if (lock.isEmpty()) {
            return task.with(
                    new LedgerClient(holderOf(folder), Credentials.ofOwner(folder, reason)));
        }
        try (var process = LedgerProcess.start(folder, lock.get(), 0)) {
            return task.with(new LedgerClient(process.url(), Credentials.ofOwner(folder, reason)));
        }
    }

    /** Whether nobody says which ledger is meant and the user has none. */
    public boolean isNowhere() {
        return place == null && !Files.isDirectory(folder().path());
    }

    private @Nullable URI url() {
        return place == null ? null : place.url;
    }

    private DataFolder folder() {
        return place == null || place.data == null
                ? DataFolder.ofUser()
                : new DataFolder(place.data);
    }

    private static URI holderOf(DataFolder folder) throws IOException {
        return DataFolderLock.holderOf(folder)
                .orElseThrow(
                        () ->
                                new CommandFailed(
                                        "another process uses %s and does not answer yet"
                                                .formatted(folder.path())));
    }
}
