package nl.trajectoryledger.deploy.bench.machine;

import nl.trajectoryledger.deploy.storage.DataFolder;
import nl.trajectoryledger.deploy.storage.EmbeddedDatabase;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** A PostgreSQL as the ledger brings it along, with a database for each thing measured. */
public final class BenchCluster implements AutoCloseable {

    private final DataFolder folder;
    private final EmbeddedDatabase postgres;
    private final Database first;

    private BenchCluster(DataFolder folder, EmbeddedDatabase postgres) {
        this.folder = folder;
        this.postgres = postgres;
        this.first = new Database(postgres.url(), postgres.user(), postgres.password());
        // A signal leaves neither a database that runs nor its gigabytes.
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeQuietly, "stop-bench"));
    }

    /** Starts one in a new folder below another, which is removed in the end. */
    public static BenchCluster start(Path below) throws IOException, InterruptedException {
        var folder = new DataFolder(Files.createTempDirectory(below, "ledger-bench-"));
        return new BenchCluster(folder, EmbeddedDatabase.start(folder));
    }

    /** The database that is always there. */
    public Database first() {
        return first;
    }

    /** A new, empty one. */
    public Database create(String name) throws SQLException {
        first.execute("create database " + name);
        var url = first.url().replaceFirst("/[^/]*$", "/" + name);
        return new Database(url, first.owner(), first.password());
    }

    public void drop(Database database) throws SQLException {
        first.execute("drop database " + database.url().replaceFirst(".*/", "") + " with (force)");
    }

    /** For files of what is measured. */
    public Path file(String name) {
        return folder.path().resolve(name);
    }

    public Path masterKey() {
        return folder.masterKey();
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException failure) {
            System.err.println("ledger: " + failure.getMessage());
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (Files.exists(folder.path())) {
            postgres.close();
            FileSystemUtils.deleteRecursively(folder.path());
        }
    }
}
