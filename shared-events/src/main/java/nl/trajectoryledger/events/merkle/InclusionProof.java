package nl.trajectoryledger.events.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a leaf is in a tree, by the hashes beside its way to the root (RFC 6962 section
 * 2.1.1).
 *
 * @param leaf place of the leaf, from 0
 * @param size leaves in the tree
 * @param path from the leaf up
 */
public record InclusionProof(long leaf, long size, List<TreeHash> path) {

    public InclusionProof {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException(
                    "a tree of %d leaves has no leaf %d".formatted(size, leaf));
        }
        path = List.copyOf(path);
    }

    /** The proof that the tree itself gives. */
    public static InclusionProof of(long leaf, long size, FullNodes nodes) {
        var path = new ArrayList<TreeHash>();
        var here = new Subtree(0, size);
        while (!here.isNothing() && !here.isLeaf()) {
            var isLeft = leaf < here.left().to();
            path.add((isLeft ? here.right() : here.left()).root(nodes));
            here = isLeft ? here.left() : here.right();
        }
        return new InclusionProof(leaf, size, path.reversed());
    }

    /**
     * Whether the leaf leads to the root of the tree (RFC 9162 section 2.1.3.2).
     *
     * @param hash of the leaf
     */
    public boolean leads(TreeHash hash, TreeHash root) {
        var here = leaf;
        var last = size - 1;
        var reached = hash;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if (isRight(here) || here == last) {
                reached = beside.with(reached);
                while (!isRight(here) && here != 0) {
                    here >>= 1;
                    last >>= 1;
                }
            } else {
                reached = reached.with(beside);
            }
            here >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    private static boolean isRight(long place) {
        return (place & 1) == 1;
    }
}
