package nl.trajectoryledger.query.testledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.stored.EventNames;
import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.events.stored.SecretFile;
import nl.trajectoryledger.events.stored.StoredEvent;
import nl.trajectoryledger.query.stream.StoredForm;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/** The event table as the command side defines it, with the read tables beside it. */
public final class TestLedger implements AutoCloseable {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String name = "ledger_%d".formatted(DATABASES.incrementAndGet());
    private final TestServer server;
    private final HikariDataSource application = new HikariDataSource();
    private final Map<UUID, Tail> tails = new ConcurrentHashMap<>();
    private final Path masterKeyFile;
    private final StoredForm form;

    /** Makes an empty ledger in a database of its own. */
    public TestLedger() {
        this(TestServer.SHARED);
    }

    private TestLedger(TestServer server) {
        this.server = server;
        new JdbcTemplate(server.postgres().getPostgresDatabase())
                .execute("create database %s".formatted(name));
        migrate("ledger", "filesystem:../command-side/src/main/resources/db/ledger");
        migrate("reading", "classpath:db/reading");
        migrate("transparency", "classpath:db/transparency");
        application.setJdbcUrl(url());
        application.setUsername("postgres");
        application.setConnectionInitSql("set role ledger_app");
        masterKeyFile = newMasterKey();
        form = StoredForm.under(MasterKey.read(masterKeyFile), application);
    }

    /** On a server of its own: a transaction left open holds back every reader of its server. */
    public static TestLedger onItsOwnServer() {
        return new TestLedger(TestServer.ofItsOwn());
    }

    /** Connections with the rights of the application. */
    public DataSource application() {
        return application;
    }

    /** Connections with the rights of the owner. */
    public DataSource owner() {
        return server.postgres().getDatabase("postgres", name);
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(application);
    }

    public PlatformTransactionManager transactions() {
        return new JdbcTransactionManager(application);
    }

    public Path masterKeyFile() {
        return masterKeyFile;
    }

    public StoredForm form() {
        return form;
    }

    public MasterKey masterKey() {
        return MasterKey.read(masterKeyFile);
    }

    /** Settings that let an application work on this ledger. */
    public List<String> settings() {
        return List.of(
                "spring.datasource.url=" + url(),
                "spring.datasource.username=postgres",
                "ledger.master-key-file=" + masterKeyFile);
    }

    /** Appends events to their patients' streams, each recorded a second after the one before. */
    public void append(Instant firstRecordedAt, List<? extends DossierEvent> events) {
        new TransactionTemplate(transactions())
                .executeWithoutResult(
                        _ -> {
                            var recordedAt = firstRecordedAt;
                            for (var event : events) {
                                append(recordedAt, event);
                                recordedAt = recordedAt.plusSeconds(1);
                            }
                        });
    }

    /** Appends an event to its patient's stream. */
    public void append(Instant recordedAt, DossierEvent event) {
        var stored = EventNames.of(event.getClass());
        var stream = event.patientId().value();
        insert(
                new StoredEvent(
                        stream,
                        tails.getOrDefault(stream, Tail.NONE).length(),
                        UUID.randomUUID(),
                        stored.name(),
                        stored.revision(),
                        recordedAt,
                        event.source() == null ? null : event.source().recordedAt(),
                        form.json().write(event),
                        "{}".getBytes(UTF_8)));
    }

    /** Stores a row as it is, chained to the one before it. */
    public void insert(StoredEvent event) {
        var previous = tails.getOrDefault(event.stream(), Tail.NONE).hash();
        var hash = event.hashAfter(previous);
        jdbc().sql(
                        """
                        insert into ledger.event (stream, sequence, event_id, name, revision,
                            recorded_at, source_recorded_at, payload, metadata, previous_hash, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(event.stream())
                .param(event.sequence())
                .param(event.eventId())
                .param(event.name())
                .param(event.revision())
                .param(time(event.recordedAt()))
                .param(time(event.sourceRecordedAt()))
                .param(event.payload())
                .param(event.metadata())
                .param(previous)
                .param(hash)
                .update();
        tails.put(event.stream(), new Tail(event.sequence() + 1, hash));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        application.close();
        server.leave();
    }

    private void migrate(String schema, String location) {
        Flyway.configure().dataSource(owner()).schemas(schema).locations(location).load().migrate();
    }

    /** Address of its database. */
    public String url() {
        return server.postgres().getJdbcUrl("postgres", name);
    }

    private static Path newMasterKey() {
        try {
            var folder = Files.createTempDirectory("test-ledger");
            var file = SecretFile.create(folder.resolve("master.key"));
            file.toFile().deleteOnExit();
            folder.toFile().deleteOnExit();
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** How long a stream is, and the hash of its last event. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Tail(long length, byte @Nullable [] hash) {

        private static final Tail NONE = new Tail(0, null);
    }
}
