package nl.trajectoryledger.events.merkle;

/** The nodes of a tree under which every leaf is there: they never change as the tree grows. */
@FunctionalInterface
public interface FullNodes {

    /**
     * The hash of a node.
     *
     * @param level 0 for a leaf, one more for each level above
     * @param index place in its level, from 0
     * @throws IllegalArgumentException if leaves under it are missing
     */
    TreeHash node(int level, long index);
}
