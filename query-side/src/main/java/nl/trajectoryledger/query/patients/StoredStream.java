package nl.trajectoryledger.query.patients;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonRawValue;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.stream.StoredRow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A patient's stream as it is stored, with all that its hashes are made of. */
record StoredStream(PatientId patient, List<Event> events) {

    /**
     * One event.
     *
     * @param payload the stored JSON; personal data stays sealed
     * @param hash SHA-256 over the previous hash and the other fields, hexadecimal
     */
    record Event(
            long sequence,
            Instant recordedAt,
            @Nullable Instant sourceRecordedAt,
            UUID eventId,
            String name,
            int revision,
            @JsonRawValue String payload,
            @JsonRawValue String metadata,
            @Nullable String previousHash,
            String hash) {

        static Event of(StoredRow row) {
            var event = row.event();
            var hex = HexFormat.of();
            return new Event(
                    event.sequence(),
                    event.recordedAt(),
                    event.sourceRecordedAt(),
                    event.eventId(),
                    event.name(),
                    event.revision(),
                    new String(event.payload(), UTF_8),
                    new String(event.metadata(), UTF_8),
                    row.previousHash() == null ? null : hex.formatHex(row.previousHash()),
                    hex.formatHex(row.hash()));
        }
    }
}
