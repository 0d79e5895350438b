package nl.trajectoryledger.deploy.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import nl.trajectoryledger.events.merkle.LogSigner;
import nl.trajectoryledger.events.stored.SecretFile;

import org.springframework.util.FileSystemUtils;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL beside the ledger, on the loopback interface, with its data in the data folder. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LEDGER_NAME = "trajectory-ledger";
    private static final String OWNER = "postgres";
    private static final String HOST_RULES =
            """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    /** Starts the database of a folder this process holds, and makes it if there is none yet. */
    public static EmbeddedDatabase start(DataFolder folder)
            throws IOException, InterruptedException {
        if (!Files.exists(folder.database())) {
            create(folder);
        } else if (!Files.exists(folder.masterKey())) {
            throw new IOException(
                    "%s is missing: without it the personal data in the ledger cannot be read;"
                                    .formatted(folder.masterKey())
                            + " put it back from a copy");
        }
        if (!Files.exists(folder.logKey())) {
            var key = LogSigner.generate(LEDGER_NAME);
            SecretFile.create(folder.logKey(), String.join("\n", key.lines()) + "\n");
        }
        AbandonedPostmaster.stop(folder.database());
        return new EmbeddedDatabase(
                start(folder, folder.database()), SecretFile.read(folder.databasePassword()));
    }

    /** Under another name until it is whole: a start cut short leaves no half a database behind. */
    private static void create(DataFolder folder) throws IOException, InterruptedException {
        if (Files.exists(folder.unfinishedDatabase())) {
            AbandonedPostmaster.stop(folder.unfinishedDatabase());
            FileSystemUtils.deleteRecursively(folder.unfinishedDatabase());
        }
        for (var secret : new Path[] {folder.masterKey(), folder.databasePassword()}) {
            if (!Files.exists(secret)) {
                SecretFile.create(secret);
            }
        }
        start(folder, folder.unfinishedDatabase()).close();
        Files.move(folder.unfinishedDatabase(), folder.database());
    }

    private static EmbeddedPostgres start(DataFolder folder, Path database) throws IOException {
        var log = Redirect.appendTo(folder.databaseLog().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(database)
                .setOverrideWorkingDirectory(folder.databaseProgram().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setDataDirectoryCustomizer(EmbeddedDatabase::admitOnlyWithPassword)
                // An option of initdb; the builder hands these on as they are.
                .setLocaleConfig("pwfile", folder.databasePassword().toString())
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", SecretFile.read(folder.databasePassword()))
                // The library means it for tests, where nothing need survive.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("unix_socket_directories", "")
                // No statement, value or row in the log: they may hold personal data.
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .start();
    }

    private static void admitOnlyWithPassword(File database) {
        try {
            Files.writeString(database.toPath().resolve("pg_hba.conf"), HOST_RULES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** For JDBC; holds no password. */
    public String url() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
    }

    /** The owner of the database. */
    public String user() {
        return OWNER;
    }

    /** The password of the owner. */
    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
