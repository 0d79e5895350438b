package nl.trajectoryledger.events.merkle;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From which head on a ledger signs with another key. The note is signed by that key, and by the
 * one before it, so that who trusts the first can trust them all.
 *
 * @param key who signs from now on
 * @param from heads with more leaves than this are signed by it
 * @param at when it was decided
 * @param previous the leaf hash of the note of the change before this one, null for the first key
 */
public record KeyChange(LogKey key, long from, Instant at, @Nullable TreeHash previous) {

    private static final String TITLE = "signing key of a trajectory ledger";

    /**
     * What a note says, whoever signed it.
     *
     * @throws IllegalArgumentException if it is not about a key
     */
    public static KeyChange of(SignedNote note) {
        var lines = note.text().lines().toList();
        if (lines.size() < 4 || !lines.getFirst().equals(TITLE)) {
            throw new IllegalArgumentException("a change of key has a title, key, size and time");
        }
        try {
            return new KeyChange(
                    LogKey.parse(lines.get(1)),
                    Long.parseLong(lines.get(2)),
                    Instant.parse(lines.get(3)),
                    lines.size() < 5 ? null : TreeHash.ofBase64(lines.get(4)));
        } catch (NumberFormatException | DateTimeParseException wrong) {
            throw new IllegalArgumentException("a change of key has a size and a time", wrong);
        }
    }

    /** The first key of a ledger: nobody but itself vouches for it. */
    public static SignedNote first(LogSigner signer, Instant at) {
        return SignedNote.of(text(new KeyChange(signer.key(), 0, at, null)), signer);
    }

    /** The change that the key before vouches for. */
    public static SignedNote next(
            SignedNote before, LogSigner former, LogSigner signer, long from, Instant at) {
        var change = new KeyChange(signer.key(), from, at, TreeHead.fingerprint(before));
        return SignedNote.of(text(change), former).alsoBy(signer);
    }

    /**
     * The keys in their order, each vouched for by the one before it.
     *
     * @throws IllegalArgumentException if a note is not signed as it must, or does not follow the
     *     one before it
     */
    public static List<KeyChange> chain(List<SignedNote> notes) {
        var keys = new ArrayList<KeyChange>();
        var last = Optional.<SignedNote>empty();
        for (var note : notes) {
            var key = of(note);
            var vouching = keys.isEmpty() ? key : keys.getLast();
            if (!last.map(TreeHead::fingerprint).equals(Optional.ofNullable(key.previous))
                    || key.from < (keys.isEmpty() ? 0 : vouching.from)
                    || !note.isSignedBy(key.key)
                    || !note.isSignedBy(vouching.key)) {
                throw new IllegalArgumentException(
                        "key %d does not follow from the key before it".formatted(keys.size() + 1));
            }
            keys.add(key);
            last = Optional.of(note);
        }
        return List.copyOf(keys);
    }

    private static String text(KeyChange change) {
        var text = "%s\n%s\n%d\n%s\n".formatted(TITLE, change.key, change.from, change.at);
        return change.previous == null ? text : text + change.previous.base64() + "\n";
    }
}
