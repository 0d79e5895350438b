package nl.trajectoryledger.query.verification.log;

import nl.trajectoryledger.events.merkle.GrowingTree;
import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.events.merkle.TreeHead;
import nl.trajectoryledger.query.verification.breaks.Break.Kind;
import nl.trajectoryledger.query.verification.breaks.Breaks;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Heads that somebody outside kept: the log must still be what they say it was. */
public final class GivenHeads {

    private final Map<Long, SignedNote> bySize = new TreeMap<>();
    private final Breaks breaks;

    /**
     * Heads that are to be checked.
     *
     * @throws IllegalArgumentException if one of them is not a head
     */
    public GivenHeads(List<SignedNote> heads, Breaks breaks) {
        heads.forEach(head -> bySize.put(TreeHead.of(head).size(), head));
        this.breaks = breaks;
    }

    /** Checks the head of this size, if one was given. */
    void check(GrowingTree tree, HeadCheck signed) {
        var given = bySize.remove(tree.size());
        if (given == null) {
            return;
        }
        if (!signed.isSigned(given, tree.size())) {
            tell(tree.size(), "is not signed by a key of this ledger");
        }
        if (!TreeHead.of(given).root().equals(tree.root())) {
            tell(tree.size(), "does not have the root of the leaves that the log holds");
        }
    }

    /** What is left is of a log that was longer. */
    void end() {
        bySize.keySet().forEach(size -> tell(size, "is of a log with more leaves than this"));
    }

    private void tell(long size, String what) {
        breaks.add(Kind.HEAD, "given head of %d leaves".formatted(size), what);
    }
}
