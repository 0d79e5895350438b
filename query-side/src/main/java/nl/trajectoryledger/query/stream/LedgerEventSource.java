package nl.trajectoryledger.query.stream;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventSerializer;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ledger's events for followers, ordered by transaction and position, and never past the oldest
 * transaction that still runs: what commits later also comes later in that order. Axon's own reader
 * follows positions alone, gives up waiting for a gap after a minute, and loses the event in it.
 */
public final class LedgerEventSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final String LATER =
            "where (transaction_id, position) > (cast(cast(:transaction as text) as xid8),"
                    + " :position)";

    // The id is read as text under another name: "order by" would take it by its text otherwise.
    private static final String UNREAD =
            LATER
                    + """
                     and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                    order by transaction_id, position
                    """;

    private final JdbcClient database;
    private final EventSerializer serializer;

    public LedgerEventSource(JdbcClient database, EventSerializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return switch (token) {
            case null -> new LedgerEventStream(this, ReadPosition.START);
            case ReadPosition read -> new LedgerEventStream(this, read);
            default ->
                    throw new IllegalArgumentException("%s is no read position".formatted(token));
        };
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public ReadPosition createHeadToken() {
        return database.sql(
                        """
                        select transaction_id::text as number, position from ledger.event
                        where transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                        order by transaction_id desc, position desc limit 1
                        """)
                .query((row, _) -> position(row))
                .optional()
                .orElse(ReadPosition.START);
    }

    /**
     * For how long the first event that a follower has yet to read has been recorded; or zero. Also
     * of one that it may not read yet, because a transaction from before still runs.
     */
    public Duration behind(ReadPosition read) {
        return database.sql(
                        "select extract(epoch from clock_timestamp() - recorded_at) * 1000"
                                + " from ledger.event "
                                + LATER
                                + " order by transaction_id, position limit 1")
                .param("transaction", read.transactionId())
                .param("position", read.eventPosition())
                .query((row, _) -> Duration.ofMillis(Math.max(0, row.getLong(1))))
                .optional()
                .orElse(Duration.ZERO);
    }

    /** How many events a follower has yet to read; a million stands for more. */
    public long eventsBehind(ReadPosition read) {
        return database.sql(
                        "select count(*) from (select from ledger.event "
                                + LATER
                                + " limit 1000000) as unread")
                .param("transaction", read.transactionId())
                .param("position", read.eventPosition())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    List<TrackedEventMessage<?>> after(ReadPosition read, int limit) {
        var rows =
                database.sql(
                                "select transaction_id::text as number, position, "
                                        + StoredRow.COLUMNS
                                        + " from ledger.event "
                                        + UNREAD
                                        + " limit :limit")
                        .param("transaction", read.transactionId())
                        .param("position", read.eventPosition())
                        .param("limit", limit)
                        .query((row, _) -> data(row))
                        .list();
        return messages(rows).toList();
    }

    /**
     * One event as a follower meets it.
     *
     * @param sequence its place in the patient's stream; null for the last
     */
    public Optional<TrackedEventMessage<?>> event(PatientId patient, @Nullable Long sequence) {
        var rows =
                database.sql(
                                "select transaction_id::text as number, position, "
                                        + StoredRow.COLUMNS
                                        + " from ledger.event where stream = :stream"
                                        + " and sequence = coalesce(:sequence, sequence)"
                                        + " order by sequence desc limit 1")
                        .param("stream", patient.value())
                        .param("sequence", sequence, Types.BIGINT)
                        .query((row, _) -> data(row))
                        .list();
        return messages(rows).findFirst();
    }

    /**
     * As they are stored: followers go by whose stream has grown. An upcaster would read what is
     * inside, and one event that it cannot read would stop them all.
     */
    private Stream<TrackedEventMessage<?>> messages(List<TrackedDomainEventData<byte[]>> rows) {
        return EventUtils.upcastAndDeserializeTrackedEvents(
                rows.stream(), serializer, NoOpEventUpcaster.INSTANCE);
    }

    private static TrackedDomainEventData<byte[]> data(ResultSet row) throws SQLException {
        return new TrackedDomainEventData<>(
                position(row), EventDecoder.entry(StoredRow.event(row)));
    }

    private static ReadPosition position(ResultSet row) throws SQLException {
        return new ReadPosition(Long.parseLong(row.getString("number")), row.getLong("position"));
    }
}
