package nl.trajectoryledger.command.store;

import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The statements on {@code ledger.event}: rows are added and read, nothing else. */
final class EventTable {

    static final String COLUMNS =
            """
            stream, sequence, event_id, name, revision, recorded_at, source_recorded_at,
            payload, metadata, previous_hash, hash\
            """;

    private static final String INSERT =
            """
            insert into ledger.event (%s)
            select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[],
                ?::smallint[], ?::timestamptz[], ?::timestamptz[], ?::bytea[],
                ?::bytea[], ?::bytea[], ?::bytea[]) as added (stream, sequence)
            order by stream, sequence
            """
                    .formatted(COLUMNS);

    private static final String COPY =
            "copy ledger.event (%s) from stdin (format binary)".formatted(COLUMNS);

    /** From so many rows on COPY, which asks one more question of the server, is the faster way. */
    private static final int MANY = 100;

    private EventTable() {}

    /** What events at places of streams leave for their successors; those that are there. */
    static Map<UUID, ChainTail> tails(Connection connection, Map<UUID, Long> places)
            throws SQLException {
        var tails = HashMap.<UUID, ChainTail>newHashMap(places.size());
        if (places.isEmpty()) {
            return tails;
        }
        try (var select =
                connection.prepareStatement(
                        """
                        select stream, hash, recorded_at
                        from unnest(?::uuid[], ?::bigint[]) as place (stream, sequence)
                        join ledger.event using (stream, sequence)
                        """)) {
            select.setArray(1, connection.createArrayOf("uuid", places.keySet().toArray()));
            select.setArray(2, connection.createArrayOf("bigint", places.values().toArray()));
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var time = row.getObject(3, OffsetDateTime.class).toInstant();
                    tails.put(row.getObject(1, UUID.class), new ChainTail(row.getBytes(2), time));
                }
            }
        }
        return tails;
    }

    /** Adds all events in one statement; positions follow the order of each stream. */
    static void add(Connection connection, List<ChainedEvent> events) throws SQLException {
        // In one order, so that of two who add to the same streams one waits and neither deadlocks.
        var ordered = events.stream().sorted(ChainedEvent.BY_PLACE).toList();
        if (ordered.size() < MANY) {
            insert(connection, ordered);
        } else {
            copy(connection, ordered);
        }
    }

    private static void copy(Connection connection, List<ChainedEvent> events) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            var rows = BinaryRows.of(events);
            copy.writeToCopy(rows, 0, rows.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void insert(Connection connection, List<ChainedEvent> events)
            throws SQLException {
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

    /** The events of several patients, each stream in its order. */
    static PreparedStatement selectAll(Connection connection, Set<PatientId> patients)
            throws SQLException {
        var select =
                connection.prepareStatement(
                        """
                        select stream, sequence, event_id, recorded_at, name, revision,
                            payload, metadata
                        from ledger.event where stream = any (?)
                        order by stream, sequence
                        """);
        var streams = patients.stream().map(PatientId::value).toArray();
        select.setArray(1, connection.createArrayOf("uuid", streams));
        return select;
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
