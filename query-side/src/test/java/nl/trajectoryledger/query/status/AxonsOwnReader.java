package nl.trajectoryledger.query.status;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.testledger.TestLedger;

import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** Axon's event store and processor as they are delivered, on a table of their own. */
final class AxonsOwnReader implements AutoCloseable {

    private final Set<PatientId> read = ConcurrentHashMap.newKeySet();
    private final JdbcEventStorageEngine engine;
    private final EmbeddedEventStore store;
    private final PooledStreamingEventProcessor processor;

    private AxonsOwnReader(TestLedger ledger) {
        var serializer = Jackson3Serializer.builder().build();
        var transactions = new SpringTransactionManager(ledger.transactions());
        engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(
                                new SpringDataSourceConnectionProvider(ledger.application()))
                        .transactionManager(transactions)
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
        createTable(ledger);
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
        processor =
                PooledStreamingEventProcessor.builder()
                        .name("as-delivered")
                        .eventHandlerInvoker(
                                SimpleEventHandlerInvoker.builder().eventHandlers(this).build())
                        .messageSource(store)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .tokenStore(new InMemoryTokenStore())
                        .transactionManager(transactions)
                        .coordinatorExecutor(
                                Executors.newScheduledThreadPool(
                                        1, new AxonThreadFactory("as-delivered")))
                        .workerExecutor(
                                Executors.newScheduledThreadPool(
                                        2, new AxonThreadFactory("as-delivered")))
                        .build();
    }

    private static void createTable(TestLedger ledger) {
        var owner = JdbcClient.create(ledger.owner());
        JdbcEventStorageEngine.builder()
                .connectionProvider(ledger.owner()::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(Jackson3Serializer.builder().build())
                .snapshotSerializer(Jackson3Serializer.builder().build())
                .build()
                .createSchema(PostgresEventTableFactory.INSTANCE);
        owner.sql("grant all on all tables in schema public to ledger_app").update();
        owner.sql("grant all on all sequences in schema public to ledger_app").update();
    }

    static AxonsOwnReader start(TestLedger ledger) {
        var reader = new AxonsOwnReader(ledger);
        reader.processor.start();
        return reader;
    }

    @EventHandler
    void on(DomainEventMessage<?> event) {
        read.add(new PatientId(UUID.fromString(event.getAggregateIdentifier())));
    }

    void append(PatientId patient) {
        engine.appendEvents(
                new GenericDomainEventMessage<>("Dossier", patient.toString(), 0, "an event"));
    }

    Set<PatientId> patients() {
        return Set.copyOf(read);
    }

    @Override
    public void close() {
        processor.shutDown();
        store.shutDown();
    }
}
