package nl.trajectoryledger.deploy.bench;

import com.zaxxer.hikari.HikariDataSource;

import nl.trajectoryledger.deploy.bench.machine.Database;
import nl.trajectoryledger.deploy.bench.machine.Stopwatch;
import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.query.stream.StoredForm;

import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Axon's streaming processor as it is delivered, on Axon's own tables with a sample of the ledger's
 * events, which upserts a row for each event.
 */
final class AxonReplay implements AutoCloseable {

    private static final int MOST = 20_000;
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    private static final String FILL =
            """
            insert into DomainEventEntry (eventIdentifier, aggregateIdentifier, sequenceNumber,
                type, payloadType, payloadRevision, payload, metaData, timeStamp)
            select event_id, stream, sequence, 'Dossier', name, revision, payload, metadata,
                to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
            from ledger.event order by transaction_id, position limit ?
            """;

    private static final String UPSERT =
            """
            insert into bench.events_of (stream, events) values (?, 1)
            on conflict (stream) do update set events = events_of.events + 1
            """;

    private final Database database;
    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final EmbeddedEventStore store;
    private int sample;
    private CountDownLatch toCome = new CountDownLatch(0);
    private int rounds;

    private AxonReplay(Database database, HikariDataSource pool, Path masterKey) {
        this.database = database;
        this.pool = pool;
        jdbc = new JdbcTemplate(pool);
        connections = new SpringDataSourceConnectionProvider(pool);
        transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        var serializer = StoredForm.under(MasterKey.read(masterKey), pool).serializer();
        var engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    static AxonReplay of(Database database, Path masterKey) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.owner());
        pool.setPassword(database.password());
        var replay = new AxonReplay(database, pool, masterKey);
        replay.tokens().createSchema(PostgresTokenTableFactory.INSTANCE);
        replay.sample = replay.jdbc.update(FILL, MOST);
        replay.jdbc.execute(
                "create table bench.events_of (stream uuid primary key, events bigint)");
        return replay;
    }

    private JdbcTokenStore tokens() {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(Jackson3Serializer.builder().build())
                .build();
    }

    @EventHandler
    void on(DomainEventMessage<?> event) {
        jdbc.update(UPSERT, UUID.fromString(event.getAggregateIdentifier()));
        toCome.countDown();
    }

    /** Events a second, from the first to the last of the sample. */
    double perSecond() throws Exception {
        jdbc.execute("truncate bench.events_of");
        toCome = new CountDownLatch(sample);
        try (var coordinator = threads(1);
                var workers = threads(WORKERS)) {
            var processor = processor(coordinator, workers);
            try {
                return sample
                        / Stopwatch.seconds(
                                database,
                                () -> {
                                    processor.start();
                                    toCome.await();
                                });
            } finally {
                processor.shutDown();
            }
        }
    }

    private PooledStreamingEventProcessor processor(
            ScheduledExecutorService coordinator, ScheduledExecutorService workers) {
        return PooledStreamingEventProcessor.builder()
                .name("replay-%d".formatted(++rounds))
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(this).build())
                .messageSource(store)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenStore(tokens())
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .build();
    }

    private static ScheduledExecutorService threads(int number) {
        return Executors.newScheduledThreadPool(number, new AxonThreadFactory("axon-replay"));
    }

    @Override
    public void close() {
        store.shutDown();
        pool.close();
    }
}
