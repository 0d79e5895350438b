package nl.trajectoryledger.events.dossier;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Where a fact comes from.
 *
 * @param system the administration that states it
 * @param reference the name of the fact in that administration; with {@code system} it identifies
 *     the fact
 * @param recordedAt since when the source has said so; the ledger's own time is Axon's timestamp
 */
public record Source(
        @Nullable String system, @Nullable String reference, @Nullable Instant recordedAt) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    public Source {
        if (reference != null && system == null) {
            throw new IllegalArgumentException("a source reference needs its system");
        }
        if (isBad(system) || isBad(reference)) {
            throw new IllegalArgumentException(
                    "a source system or reference has 1 to 200 characters");
        }
        if (recordedAt != null && (recordedAt.isBefore(FIRST) || !recordedAt.isBefore(END))) {
            throw new IllegalArgumentException(
                    "recordedAt is between the years 1900 and 9999, and not %s"
                            .formatted(recordedAt));
        }
    }

    private static boolean isBad(@Nullable String name) {
        return name != null && (name.isBlank() || name.length() > 200);
    }
}
