package nl.trajectoryledger.events.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a tree has only grown: its first leaves are those of an earlier tree (RFC 6962 section
 * 2.1.2).
 *
 * @param from leaves in the earlier tree
 * @param to leaves in the later one
 * @param path from the lowest node that both share up
 */
public record ConsistencyProof(long from, long to, List<TreeHash> path) {

    public ConsistencyProof {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException(
                    "a tree of %d leaves does not grow to %d".formatted(from, to));
        }
        path = List.copyOf(path);
    }

    /** The proof that the tree itself gives. */
    public static ConsistencyProof of(long from, long to, FullNodes nodes) {
        var path = new ArrayList<TreeHash>();
        if (from > 0 && from < to) {
            var here = new Subtree(0, to);
            while (here.to() != from) {
                var isLeft = from <= here.left().to();
                path.add((isLeft ? here.right() : here.left()).root(nodes));
                here = isLeft ? here.left() : here.right();
            }
            if (here.from() > 0) {
                path.add(here.root(nodes));
            }
        }
        return new ConsistencyProof(from, to, path.reversed());
    }

    /** Whether the earlier root leads to the later one (RFC 9162 section 2.1.4.2). */
    public boolean connects(TreeHash earlier, TreeHash later) {
        if (from == to) {
            return path.isEmpty() && earlier.equals(later);
        }
        if (from == 0) {
            return path.isEmpty() && earlier.equals(TreeHash.ofNothing());
        }
        return Long.bitCount(from) == 1
                ? climbs(earlier, path, earlier, later)
                : !path.isEmpty()
                        && climbs(path.getFirst(), path.subList(1, path.size()), earlier, later);
    }

    private boolean climbs(
            TreeHash start, List<TreeHash> beside, TreeHash earlier, TreeHash later) {
        var shared = Long.numberOfTrailingZeros(from);
        var here = (from - 1) >> shared;
        var last = (to - 1) >> shared;
        var old = start;
        var grown = start;
        for (var hash : beside) {
            if (last == 0) {
                return false;
            }
            if ((here & 1) == 1 || here == last) {
                old = hash.with(old);
                grown = hash.with(grown);
                while ((here & 1) == 0 && here != 0) {
                    here >>= 1;
                    last >>= 1;
                }
            } else {
                grown = grown.with(hash);
            }
            here >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(earlier) && grown.equals(later);
    }
}
