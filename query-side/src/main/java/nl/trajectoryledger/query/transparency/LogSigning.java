package nl.trajectoryledger.query.transparency;

import nl.trajectoryledger.events.merkle.KeyChange;
import nl.trajectoryledger.events.merkle.LogSigner;
import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.query.log.LogTables;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The key this process signs with.
 *
 * @param signer who signs
 * @param former the key that signed before, to vouch for the new one; null where it goes on
 */
record LogSigning(LogSigner signer, @Nullable LogSigner former) {

    /**
     * Makes sure that the log knows the key, before anything is signed with it.
     *
     * @param size leaves that the keys before it have signed
     * @throws IllegalStateException if another key signs the log, and is not at hand to vouch
     */
    void announce(LogTables tables, long size, Instant now) {
        var notes = tables.keys();
        if (notes.isEmpty()) {
            tables.addKey(1, KeyChange.first(signer, now));
        } else if (!isLast(signer, notes)) {
            if (former == null || !isLast(former, notes)) {
                throw new IllegalStateException(
                        "the log is signed by %s; to sign with %s name the file of that key too"
                                .formatted(KeyChange.of(notes.getLast()).key(), signer.key()));
            }
            tables.addKey(
                    notes.size() + 1, KeyChange.next(notes.getLast(), former, signer, size, now));
        }
    }

    private static boolean isLast(LogSigner signer, List<SignedNote> notes) {
        return KeyChange.of(notes.getLast()).key().equals(signer.key());
    }
}
