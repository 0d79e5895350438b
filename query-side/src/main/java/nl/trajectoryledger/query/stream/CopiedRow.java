package nl.trajectoryledger.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.events.stored.StoredEvent;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;

/**
 * A row of the event table as {@code COPY} gives it in binary: a count of columns, then each with
 * its length in front. Kept as it came, and taken apart when its stream is decoded.
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as they came; never compared.
record CopiedRow(byte[] bytes) {

    /** The columns, in the order in which they are read. */
    static final String COLUMNS = "stream, sequence, name, revision, recorded_at, payload";

    /** The same with everything that the hash of an event covers, and the hash. */
    static final String PROVED =
            COLUMNS + ", event_id, source_recorded_at, metadata, previous_hash, hash";

    /** Signature, flags, and the length of an extension that no version has. */
    private static final int HEADER = 19;

    private static final int STREAM = Short.BYTES + Integer.BYTES;
    private static final int SEQUENCE = STREAM + 2 * Long.BYTES + Integer.BYTES;
    private static final int NAME = SEQUENCE + Long.BYTES;

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** The first message of a copy has the header before its row. */
    static CopiedRow first(byte[] message) {
        return new CopiedRow(Arrays.copyOfRange(message, HEADER, message.length));
    }

    UUID stream() {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(STREAM), buffer.getLong(STREAM + Long.BYTES));
    }

    long sequence() {
        return ByteBuffer.wrap(bytes).getLong(SEQUENCE);
    }

    EventRow event() {
        return event(ByteBuffer.wrap(bytes).position(NAME));
    }

    /** All of it, where it was read with the columns for that. */
    StoredRow proved() {
        var buffer = ByteBuffer.wrap(bytes).position(NAME);
        var event = event(buffer);
        buffer.getInt();
        var id = new UUID(buffer.getLong(), buffer.getLong());
        var sourceRecordedAt = buffer.getInt() < 0 ? null : time(buffer);
        var stored =
                new StoredEvent(
                        event.stream(),
                        event.sequence(),
                        id,
                        event.name(),
                        event.revision(),
                        event.recordedAt(),
                        sourceRecordedAt,
                        event.payload(),
                        next(buffer));
        return new StoredRow(stored, nextOrNull(buffer), next(buffer));
    }

    private EventRow event(ByteBuffer buffer) {
        var name = new String(next(buffer), UTF_8);
        buffer.getInt();
        int revision = buffer.getShort();
        buffer.getInt();
        var recordedAt = time(buffer);
        return new EventRow(stream(), sequence(), name, revision, recordedAt, next(buffer));
    }

    private static Instant time(ByteBuffer buffer) {
        return EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
    }

    private static byte @Nullable [] nextOrNull(ByteBuffer buffer) {
        if (buffer.getInt(buffer.position()) < 0) {
            buffer.getInt();
            return null;
        }
        return next(buffer);
    }

    private static byte[] next(ByteBuffer buffer) {
        var column = new byte[buffer.getInt()];
        buffer.get(column);
        return column;
    }
}
