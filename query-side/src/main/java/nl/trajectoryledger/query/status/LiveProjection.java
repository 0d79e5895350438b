package nl.trajectoryledger.query.status;

import static java.util.concurrent.TimeUnit.SECONDS;

import nl.trajectoryledger.query.stream.LedgerEventSource;

import org.axonframework.common.AxonThreadFactory;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Axon's pooled streaming processor for the read table, with every part of it chosen here. */
final class LiveProjection implements SmartLifecycle {

    static final String NAME = "trajectory-status";

    private static final int SEGMENTS = 8;
    private static final int WORKERS = 2;
    private static final int BATCH = 256;

    // A node that died is replaced within seconds: others look every second for stale claims.
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration CLAIM_INTERVAL = Duration.ofSeconds(1);
    private static final Duration RETRY_INTERVAL = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(LiveProjection.class);

    private final ScheduledExecutorService coordinator = threads(1, "coordinator");
    private final ScheduledExecutorService workers = threads(WORKERS, "worker");
    private final PooledStreamingEventProcessor processor;
    private final ProjectionNodes nodes;
    private final ParkedPatients parked;

    LiveProjection(
            TrajectoryStatusProjection projection,
            LedgerEventSource source,
            TokenStore tokens,
            ProjectionNodes nodes,
            ParkedPatients parked,
            TransactionManager transactions) {
        this.nodes = nodes;
        this.parked = parked;
        processor = processor(projection, source, tokens, transactions);
    }

    private PooledStreamingEventProcessor processor(
            TrajectoryStatusProjection projection,
            LedgerEventSource source,
            TokenStore tokens,
            TransactionManager transactions) {
        var invoker =
                SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projection)
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build();
        return PooledStreamingEventProcessor.builder()
                .name(NAME)
                .eventHandlerInvoker(invoker)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(source)
                .initialToken(StreamableMessageSource::createTailToken)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .initialSegmentCount(SEGMENTS)
                .maxSegmentProvider(_ -> nodes.shareOf(SEGMENTS))
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL.toMillis())
                .claimExtensionThreshold(CLAIM_INTERVAL.toMillis())
                .enableCoordinatorClaimExtension()
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .build();
    }

    static ProjectionNodes nodes(JdbcClient database) {
        return new ProjectionNodes(database, CLAIM_INTERVAL, CLAIM_TIMEOUT);
    }

    static TokenStore tokens(
            ConnectionProvider connections, Serializer serializer, ProjectionNodes nodes) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder().setTokenTable("reading.token").build())
                .contentType(byte[].class)
                .claimTimeout(CLAIM_TIMEOUT)
                .nodeId(nodes.name())
                .build();
    }

    static SequencedDeadLetterQueue<EventMessage<?>> parked(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer serializer,
            Serializer eventSerializer) {
        return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(NAME)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(DeadLetterSchema.builder().deadLetterTable("reading.dead_letter").build())
                .genericSerializer(serializer)
                .eventSerializer(eventSerializer)
                // A full queue would stop the projection for everyone; the table has room.
                .maxSequences(Integer.MAX_VALUE)
                .maxSequenceSize(Integer.MAX_VALUE)
                .build();
    }

    boolean failing() {
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch(s -> s.isErrorState());
    }

    @Override
    public void start() {
        processor.start();
        nodes.join(() -> processor.isRunning() && !failing());
        long seconds = RETRY_INTERVAL.toSeconds();
        var _ = workers.scheduleWithFixedDelay(this::retryQuietly, seconds, seconds, SECONDS);
    }

    @Override
    public void stop() {
        processor.shutDown();
        nodes.close();
        coordinator.shutdown();
        workers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return processor.isRunning();
    }

    private void retryQuietly() {
        try {
            parked.retry();
        } catch (RuntimeException failed) {
            // An exception would end the schedule.
            LOG.warn("parked events could not be tried again", failed);
        }
    }

    private static ScheduledExecutorService threads(int count, String use) {
        return Executors.newScheduledThreadPool(count, new AxonThreadFactory("projection-" + use));
    }
}
