package nl.trajectoryledger.query.verification;

import nl.trajectoryledger.events.merkle.GrowingTree;
import nl.trajectoryledger.events.merkle.KeyChange;
import nl.trajectoryledger.events.merkle.LogKey;
import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.events.merkle.TreeHead;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.verification.Break.Kind;

import java.util.List;
import java.util.Optional;

/**
 * Checks each head against the tree of its size, the key it must be signed by, and the last one.
 */
final class HeadCheck {

    private final List<KeyChange> keys;
    private final Breaks breaks;
    private Optional<TreeHash> last = Optional.empty();

    HeadCheck(List<String> keys, Breaks breaks) {
        this.keys = chain(keys, breaks);
        this.breaks = breaks;
    }

    private static List<KeyChange> chain(List<String> notes, Breaks breaks) {
        try {
            return KeyChange.chain(notes.stream().map(SignedNote::parse).toList());
        } catch (IllegalArgumentException broken) {
            breaks.add(Kind.KEY, "keys of the log", String.valueOf(broken.getMessage()));
            return List.of();
        }
    }

    /**
     * Checks a head when the tree has grown to its size.
     *
     * @param edge the leaves after the last full tile
     */
    void check(LogTables.Row row, GrowingTree tree, List<TreeHash> edge) {
        try {
            var note = SignedNote.parse(row.note());
            check(row, note, TreeHead.of(note), tree);
            last = Optional.of(TreeHead.fingerprint(note));
        } catch (IllegalArgumentException _) {
            tell(row, "is not a note about a tree");
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
