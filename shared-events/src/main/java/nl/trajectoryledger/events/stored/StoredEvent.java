package nl.trajectoryledger.events.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * An event exactly as its row holds it, whatever it means today.
 *
 * @param stream the patient
 * @param sequence place in the stream, from 0
 * @param name stored name
 * @param recordedAt the ledger's time, in milliseconds
 * @param sourceRecordedAt the source's time, in microseconds
 * @param payload JSON of the event, personal data sealed
 * @param metadata JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; rows are compared by their hash.
public record StoredEvent(
        UUID stream,
        long sequence,
        UUID eventId,
        String name,
        int revision,
        Instant recordedAt,
        @Nullable Instant sourceRecordedAt,
        byte[] payload,
        byte[] metadata) {

    private static final byte[] NOTHING = {};

    /**
     * The hash that chains this event to the one before it: SHA-256 over every field with its
     * length in front (4 bytes), in the order of the record, after the previous hash. Numbers have
     * 8 bytes, big-endian; times are microseconds since 1970, what is absent has length 0.
     *
     * @param previous hash of the event before it, null for the first
     */
    public byte[] hashAfter(byte @Nullable [] previous) {
        var digest = sha256();
        add(digest, previous == null ? NOTHING : previous);
        add(digest, bytes(stream));
        add(digest, bytes(sequence));
        add(digest, bytes(eventId));
        add(digest, name.getBytes(UTF_8));
        add(digest, bytes(revision));
        add(digest, micros(recordedAt));
        add(digest, sourceRecordedAt == null ? NOTHING : micros(sourceRecordedAt));
        add(digest, payload);
        add(digest, metadata);
        return digest.digest();
    }

    private static void add(MessageDigest digest, byte[] field) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
        digest.update(field);
    }

    private static byte[] micros(Instant time) {
        // Overflows at the end of time, where nobody but a forger writes.
        return bytes(time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000);
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("this Java has no SHA-256", impossible);
        }
    }
}
