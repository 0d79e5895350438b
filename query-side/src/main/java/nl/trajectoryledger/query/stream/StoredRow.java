package nl.trajectoryledger.query.stream;

import nl.trajectoryledger.events.stored.StoredEvent;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event as stored, with its place in the stream's chain.
 *
 * @param hash hash of this event, which holds that of the one before it
 * @param previousHash null for the first event of a stream
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; never compared.
public record StoredRow(StoredEvent event, byte @Nullable [] previousHash, byte[] hash) {

    static final String COLUMNS =
            """
            stream, sequence, event_id, name, revision, recorded_at, source_recorded_at,
            payload, metadata
            """;

    static final String COLUMNS_WITH_HASH = COLUMNS + ", previous_hash, hash";

    static StoredRow of(ResultSet row) throws SQLException {
        return new StoredRow(event(row), row.getBytes("previous_hash"), row.getBytes("hash"));
    }

    static StoredEvent event(ResultSet row) throws SQLException {
        var sourceTime = row.getObject("source_recorded_at", OffsetDateTime.class);
        return new StoredEvent(
                row.getObject("stream", UUID.class),
                row.getLong("sequence"),
                row.getObject("event_id", UUID.class),
                row.getString("name"),
                row.getInt("revision"),
                instant(row, "recorded_at"),
                sourceTime == null ? null : sourceTime.toInstant(),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
