package nl.trajectoryledger.events.stored;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

class StoredEventTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final byte[] BEFORE = new byte[32];

    private static final StoredEvent FIRST = event(0, "session-delivered", NOON, null, "{}", "{}");

    /** Pins the chain on disk: were the hash to change, every stored chain would look broken. */
    @Test
    void hashes_as_it_did_when_the_first_event_was_stored() {
        assertThat(HexFormat.of().formatHex(FIRST.hashAfter(null)))
                .isEqualTo("a140d027b34af43c36d1ffa3ca6ee7f5b45e4c53217c44ab44af1f0436f9dbac");
        assertThat(HexFormat.of().formatHex(FIRST.hashAfter(BEFORE)))
                .isEqualTo("18643b74228056ee7edbb38160e7f84379646cac6a49a86ce101bc08b2181708");
    }

    @Test
    void hashes_differently_when_anything_differs() {
        var others =
                List.of(
                        event(1, "session-delivered", NOON, null, "{}", "{}"),
                        event(0, "session-retracted", NOON, null, "{}", "{}"),
                        event(0, "session-delivered", NOON.plusMillis(1), null, "{}", "{}"),
                        event(0, "session-delivered", NOON, NOON, "{}", "{}"),
                        event(0, "session-delivered", NOON, null, "{ }", "{}"),
                        event(0, "session-delivered", NOON, null, "{}", "{ }"),
                        event(0, "session-delivered", NOON, null, "{}{", "}"));

        assertThat(others)
                .allSatisfy(
                        other ->
                                assertThat(other.hashAfter(null))
                                        .isNotEqualTo(FIRST.hashAfter(null)));
    }

    private static StoredEvent event(
            long sequence,
            String name,
            Instant recordedAt,
            @Nullable Instant sourceRecordedAt,
            String payload,
            String metadata) {
        return new StoredEvent(
                new UUID(1, 2),
                sequence,
                new UUID(3, 4),
                name,
                1,
                recordedAt,
                sourceRecordedAt,
                payload.getBytes(UTF_8),
                metadata.getBytes(UTF_8));
    }
}
