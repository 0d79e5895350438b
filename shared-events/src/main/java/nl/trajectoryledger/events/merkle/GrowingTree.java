package nl.trajectoryledger.events.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows by a leaf at a time and remembers of each level only what is not yet under a
 * node: the work for a leaf, and the memory, is logarithmic in the leaves.
 */
public final class GrowingTree {

    private final List<TreeHash> edge = new ArrayList<>();
    private long size;

    /** Hears of each node as soon as every leaf under it is there. */
    @FunctionalInterface
    public interface Grown {
        void node(int level, long index, TreeHash hash);
    }

    /** A tree that goes on growing where another was left. */
    public static GrowingTree of(long size, FullNodes nodes) {
        var tree = new GrowingTree();
        var from = 0L;
        for (var rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            var full = new Subtree(from, from + Long.highestOneBit(rest));
            tree.edge.add(full.root(nodes));
            from = full.to();
        }
        tree.size = size;
        return tree;
    }

    /** Adds a leaf where nobody keeps the nodes. */
    public void add(TreeHash leaf) {
        add(leaf, (level, index, hash) -> {});
    }

    /** Adds a leaf; the leaf is the first node that is heard of. */
    public void add(TreeHash leaf, Grown grown) {
        var node = leaf;
        var index = size;
        grown.node(0, index, node);
        for (var level = 1; (index & 1) == 1; level++) {
            node = edge.removeLast().with(node);
            index >>= 1;
            grown.node(level, index, node);
        }
        edge.add(node);
        size++;
    }

    /** Leaves in the tree. */
    public long size() {
        return size;
    }

    public TreeHash root() {
        return edge.reversed().stream()
                .reduce((right, left) -> left.with(right))
                .orElseGet(TreeHash::ofNothing);
    }
}
