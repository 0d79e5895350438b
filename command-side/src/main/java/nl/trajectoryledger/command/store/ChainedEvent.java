package nl.trajectoryledger.command.store;

import nl.trajectoryledger.events.stored.StoredEvent;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/** An event with the hash that chains it to the one before it in its stream. */
@SuppressWarnings("ArrayRecordComponent") // Lives for one append and is never compared.
record ChainedEvent(StoredEvent event, byte @Nullable [] previousHash, byte[] hash) {

    /** By stream, as PostgreSQL orders them, and by place in it. */
    static final Comparator<ChainedEvent> BY_PLACE =
            Comparator.<ChainedEvent, String>comparing(row -> row.event().stream().toString())
                    .thenComparingLong(row -> row.event().sequence());

    static ChainedEvent after(@Nullable ChainTail tail, StoredEvent event) {
        var previous = tail == null ? null : tail.hash();
        return new ChainedEvent(event, previous, event.hashAfter(previous));
    }

    ChainTail tail() {
        return new ChainTail(hash, event.recordedAt());
    }
}
