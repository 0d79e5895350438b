package nl.trajectoryledger.command.store;

import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The statements on {@code ledger.event}: rows are added and read, nothing else. */
final class EventTable {

    private static final String INSERT =
            """
            insert into ledger.event (stream, sequence, event_id, name, revision,
                recorded_at, source_recorded_at, payload, metadata, previous_hash, hash)
            select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[],
                ?::smallint[], ?::timestamptz[], ?::timestamptz[], ?::bytea[],
                ?::bytea[], ?::bytea[], ?::bytea[]) as added (stream, sequence)
            order by stream, sequence
            """;

    private EventTable() {}

    /** What the event at a place of a stream leaves for its successor; null if there is none. */
    static @Nullable ChainTail tail(Connection connection, UUID stream, long sequence)
            throws SQLException {
        try (var select =
                connection.prepareStatement(
                        """
                        select hash, recorded_at from ledger.event
                        where stream = ? and sequence = ?
                        """)) {
            select.setObject(1, stream);
            select.setLong(2, sequence);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? new ChainTail(
                                row.getBytes(1), row.getObject(2, OffsetDateTime.class).toInstant())
                        : null;
            }
        }
    }

    /** Adds all events in one statement; positions follow the order of each stream. */
    static void insert(Connection connection, List<ChainedEvent> events) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, array("uuid", events, row -> row.event().stream(), connection));
            insert.setArray(2, array("bigint", events, row -> row.event().sequence(), connection));
            insert.setArray(3, array("uuid", events, row -> row.event().eventId(), connection));
            insert.setArray(4, array("text", events, row -> row.event().name(), connection));
            insert.setArray(
                    5, array("smallint", events, row -> row.event().revision(), connection));
            insert.setArray(
                    6, array("timestamptz", events, row -> row.event().recordedAt(), connection));
            insert.setArray(
                    7,
                    array(
                            "timestamptz",
                            events,
                            row -> row.event().sourceRecordedAt(),
                            connection));
            insert.setArray(8, bytes(events, row -> row.event().payload(), connection));
            insert.setArray(9, bytes(events, row -> row.event().metadata(), connection));
            insert.setArray(10, bytes(events, ChainedEvent::previousHash, connection));
            insert.setArray(11, bytes(events, ChainedEvent::hash, connection));
            insert.executeUpdate();
        }
    }

    /** The events of a stream from a place on, in order. */
    static PreparedStatement select(Connection connection, UUID stream, long from, int limit)
            throws SQLException {
        var select =
                connection.prepareStatement(
                        """
                        select stream, sequence, event_id, recorded_at, name, revision,
                            payload, metadata
                        from ledger.event
                        where stream = ? and sequence >= ? and sequence < ?
                        order by sequence
                        """);
        select.setObject(1, stream);
        select.setLong(2, from);
        select.setLong(3, from + limit);
        return select;
    }

    /** The place of the last event of a stream; a row with null if there is none. */
    static PreparedStatement selectLast(Connection connection, UUID stream) throws SQLException {
        var select =
                connection.prepareStatement(
                        "select max(sequence) from ledger.event where stream = ?");
        select.setObject(1, stream);
        return select;
    }

    private static Array array(
            String type,
            List<ChainedEvent> events,
            Function<ChainedEvent, @Nullable Object> column,
            Connection connection)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(column).toArray());
    }

    private static Array bytes(
            List<ChainedEvent> events,
            Function<ChainedEvent, byte @Nullable []> column,
            Connection connection)
            throws SQLException {
        return connection.createArrayOf(
                "bytea", events.stream().map(column).toArray(byte[][]::new));
    }
}
