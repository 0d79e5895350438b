package nl.trajectoryledger.command.store;

import java.time.Instant;

/** What the next event of a stream builds on. */
@SuppressWarnings("ArrayRecordComponent") // Lives for one append and is never compared.
record ChainTail(byte[] hash, Instant recordedAt) {}
