package nl.trajectoryledger.deploy.process;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.storage.DataFolder;
import nl.trajectoryledger.deploy.storage.DataFolderLock;
import nl.trajectoryledger.deploy.storage.EmbeddedDatabase;
import nl.trajectoryledger.deploy.users.UserFiles;
import nl.trajectoryledger.events.stored.SecretFile;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A ledger that runs in this process on the data of a folder, until it is closed. */
public final class LedgerProcess implements AutoCloseable {

    private final DataFolderLock lock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable EmbeddedDatabase database;
    private @Nullable ConfigurableApplicationContext application;

    private LedgerProcess(DataFolderLock lock) {
        this.lock = lock;
    }

    /**
     * Starts the ledger.
     *
     * @param lock on the folder; the process gives it back when it is closed
     * @param port 0 for any
     */
    public static LedgerProcess start(DataFolder folder, DataFolderLock lock, int port)
            throws IOException, InterruptedException {
        var process = new LedgerProcess(lock);
        // One hook for all parts, so that the database stops last, and from the beginning, so that
        // a signal while the ledger starts leaves no database behind.
        Runtime.getRuntime().addShutdownHook(new Thread(process::closeQuietly, "stop-ledger"));
        try {
            process.open(folder, port);
            return process;
        } catch (IOException | RuntimeException failure) {
            process.close();
            throw failure;
        }
    }

    private synchronized void open(DataFolder folder, int port)
            throws IOException, InterruptedException {
        database = EmbeddedDatabase.start(folder);
        new UserFiles(folder).begin();
        SecretFile.create(folder.ownerSecret());
        application = application(folder, database, port);
        lock.announce(url());
    }

    private static ConfigurableApplicationContext application(
            DataFolder folder, EmbeddedDatabase database, int port) throws IOException {
        var application = new SpringApplication(OneProcessApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        var own = settings(folder, database, port);
        // First, so that nothing in the environment moves the ledger to another address or data.
        application.addInitializers(
                context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("one process", own)));
        try {
            return application.run();
        } catch (RuntimeException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof BindException) {
                throw new IOException("port %d is in use by another program".formatted(port));
            }
            throw failure;
        }
    }

    private static Map<String, Object> settings(
            DataFolder folder, EmbeddedDatabase database, int port) throws IOException {
        return Map.of(
                "server.address", "127.0.0.1",
                "server.port", port,
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(),
                "spring.datasource.password", database.password(),
                "ledger.master-key-file", folder.masterKey().toString(),
                "ledger.log.key-file", folder.logKey().toString(),
                "ledger.users-file", folder.users().toString(),
                "ledger.owner-secret", SecretFile.read(folder.ownerSecret()));
    }

    /** Where the ledger answers. */
    public URI url() {
        var server = ((WebServerApplicationContext) requireNonNull(application)).getWebServer();
        return URI.create("http://127.0.0.1:%d".formatted(requireNonNull(server).getPort()));
    }

    /** Whether nothing has been recorded yet. */
    public boolean isEmpty() {
        return requireNonNull(application)
                .getBean(JdbcClient.class)
                .sql("select not exists (select from ledger.event)")
                .query(Boolean.class)
                .single();
    }

    /** Waits until the process is told to stop. */
    public void await() throws InterruptedException {
        closed.await();
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
        if (closed.getCount() == 0) {
            return;
        }
        if (application != null) {
            application.close();
        }
        if (database != null) {
            database.close();
        }
        lock.close();
        closed.countDown();
    }
}
