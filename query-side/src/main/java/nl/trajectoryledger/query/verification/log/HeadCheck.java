package nl.trajectoryledger.query.verification.log;

import nl.trajectoryledger.events.merkle.GrowingTree;
import nl.trajectoryledger.events.merkle.KeyChange;
import nl.trajectoryledger.events.merkle.LogKey;
import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.events.merkle.TreeHead;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.verification.breaks.Break.Kind;
import nl.trajectoryledger.query.verification.breaks.Breaks;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Checks each head against the tree of its size, the key it must be signed by, and the last one.
 */
final class HeadCheck {

    private final List<KeyChange> keys;
    private final Breaks breaks;
    private Optional<TreeHash> last = Optional.empty();

    HeadCheck(List<LogTables.KeyRow> keys, Breaks breaks) {
        this.keys = chain(keys, breaks);
        this.breaks = breaks;
    }

    private static List<KeyChange> chain(List<LogTables.KeyRow> rows, Breaks breaks) {
        try {
            return KeyChange.chain(
                    IntStream.range(0, rows.size())
                            .mapToObj(place -> key(rows.get(place), place + 1))
                            .toList());
        } catch (IllegalArgumentException broken) {
            breaks.add(Kind.KEY, "keys of the log", String.valueOf(broken.getMessage()));
            return List.of();
        }
    }

    private static SignedNote key(LogTables.KeyRow row, int number) {
        if (row.number() != number) {
            throw new IllegalArgumentException("key %d is not there".formatted(number));
        }
        // By the key itself, and by the one before it.
        return asWritten(row.note(), Math.min(number, 2));
    }

    /** A note to which nothing was added. */
    private static SignedNote asWritten(String text, int signatures) {
        var note = SignedNote.parse(text);
        if (note.signatures().size() != signatures || !note.toString().equals(text)) {
            throw new IllegalArgumentException("the note is not as it was signed");
        }
        return note;
    }

    /**
     * Checks a head when the tree has grown to its size.
     *
     * @param edge the leaves after the last full tile
     */
    void check(LogTables.Row row, GrowingTree tree, List<TreeHash> edge) {
        try {
            var note = asWritten(row.note(), 1);
            check(row, note, TreeHead.of(note), tree);
            last = Optional.of(TreeHead.fingerprint(note));
        } catch (IllegalArgumentException _) {
            tell(row, "is not a note about a tree as it was signed");
        }
        if (!edge.equals(row.edge())) {
            tell(row, "holds other leaves beside it than the log");
        }
    }

    private void check(LogTables.Row row, SignedNote note, TreeHead head, GrowingTree tree) {
        if (!isSigned(note, row.size())) {
            tell(row, "is not signed by the key of its time");
        }
        if (head.size() != tree.size() || !head.root().equals(tree.root())) {
            tell(row, "does not have the root of the leaves that the log holds");
        }
        if (!last.equals(Optional.ofNullable(head.previous()))) {
            tell(row, "does not name the head before it");
        }
    }

    /** Whether the key signed that signs heads of this size. */
    boolean isSigned(SignedNote note, long size) {
        return signer(size)
                .filter(note::isSignedBy)
                .filter(key -> TreeHead.of(note).origin().equals(key.name()))
                .isPresent();
    }

    /** Who must have signed a head of this size. */
    private Optional<LogKey> signer(long size) {
        return keys.reversed().stream()
                .filter(key -> key.from() < size)
                .findFirst()
                .map(KeyChange::key);
    }

    private void tell(LogTables.Row head, String what) {
        breaks.add(Kind.HEAD, "head of %d leaves".formatted(head.size()), what);
    }
}
