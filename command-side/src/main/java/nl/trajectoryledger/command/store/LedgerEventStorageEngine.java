package nl.trajectoryledger.command.store;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.command.store.groups.AppendGroups;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventUpcasters;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Axon's JDBC storage on the ledger's own table: appends with a hash chain and search keys, reads a
 * stream in its order. It keeps no snapshots, and followers read elsewhere.
 */
final class LedgerEventStorageEngine extends JdbcEventStorageEngine {

    private static final String AGGREGATE_TYPE = "Dossier";
    private static final int BATCH = 1_000;

    private final AppendGroups groups;
    private final EventWriter writer;
    private final SealingKeys sealingKeys;

    LedgerEventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            Serializer eventSerializer,
            SealingKeys sealingKeys,
            SearchKeys searchKeys) {
        super(
                builder()
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .eventSerializer(eventSerializer)
                        .snapshotSerializer(eventSerializer)
                        .upcasterChain(EventUpcasters.chain())
                        .persistenceExceptionResolver(new DuplicateKeys())
                        .schema(LedgerSchema.events())
                        .batchSize(BATCH)
                        // A short batch is the last one: that saves a round trip on every load.
                        .finalAggregateBatchPredicate(batch -> batch.size() < BATCH));
        groups = new AppendGroups(group -> transactions.executeInTransaction(() -> write(group)));
        writer = new EventWriter(sealingKeys, searchKeys, new StreamEnds(), eventSerializer);
        this.sealingKeys = sealingKeys;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (JointAppend.CURRENT.isBound()) {
            JointAppend.CURRENT.get().add(events);
        } else if (TransactionSynchronizationManager.isActualTransactionActive()) {
            write(events);
        } else {
            groups.append(events);
        }
    }

    AppendGroups groups() {
        return groups;
    }

    /** Writes events of any number of patients in the transaction of the caller. */
    void write(List<? extends EventMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        try (var connection = getConnection()) {
            writer.write(messages, connection);
        } catch (SQLException failed) {
            handlePersistenceException(failed, messages.getFirst());
        }
    }

    /** The events of these patients, by stream; an empty list for a patient without any. */
    Map<String, List<DomainEventData<?>>> readTogether(
            Set<PatientId> known, Set<PatientId> newcomers) {
        var streams = new HashMap<String, List<DomainEventData<?>>>();
        known.forEach(patient -> streams.put(patient.toString(), new ArrayList<>()));
        newcomers.forEach(patient -> streams.put(patient.toString(), List.of()));
        if (known.isEmpty()) {
            return streams;
        }
        try (var connection = getConnection();
                var select = EventTable.selectAll(connection, known);
                var row = select.executeQuery()) {
            while (row.next()) {
                var event = getDomainEventData(row);
                requireNonNull(streams.get(event.getAggregateIdentifier())).add(event);
            }
        } catch (SQLException failed) {
            throw new EventStoreException("the streams of patients cannot be read", failed);
        }
        sealingKeys.readAhead(known);
        return streams;
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String stream, long firstSequence, int batchSize) {
        var held = JointAppend.CURRENT.isBound() ? JointAppend.CURRENT.get().held(stream) : null;
        return held == null ? super.fetchDomainEvents(stream, firstSequence, batchSize) : held;
    }

    @Override
    protected PreparedStatement readEventData(
            Connection connection, String stream, long firstSequence, int batchSize)
            throws SQLException {
        return EventTable.select(connection, UUID.fromString(stream), firstSequence, batchSize);
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        var schema = schema();
        return new GenericDomainEventEntry<>(
                AGGREGATE_TYPE,
                row.getString(schema.aggregateIdentifierColumn()),
                row.getLong(schema.sequenceNumberColumn()),
                row.getString(schema.eventIdentifierColumn()),
                row.getObject(schema.timestampColumn(), OffsetDateTime.class).toInstant(),
                row.getString(schema.payloadTypeColumn()),
                row.getString(schema.payloadRevisionColumn()),
                row.getBytes(schema.payloadColumn()),
                row.getBytes(schema.metaDataColumn()));
    }

    @Override
    protected PreparedStatement lastSequenceNumberFor(Connection connection, String stream)
            throws SQLException {
        return EventTable.selectLast(connection, UUID.fromString(stream));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("the ledger keeps no snapshots");
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            @Nullable TrackingToken after, int batchSize) {
        throw followersReadElsewhere();
    }

    @Override
    public TrackingToken createTailToken() {
        throw followersReadElsewhere();
    }

    @Override
    public TrackingToken createHeadToken() {
        throw followersReadElsewhere();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        throw followersReadElsewhere();
    }

    /** Axon's own order loses events of overlapping transactions, so nobody may follow it here. */
    private static UnsupportedOperationException followersReadElsewhere() {
        return new UnsupportedOperationException("followers read by transaction and position");
    }
}
