package nl.trajectoryledger.events.merkle;

/**
 * Some leaves that stand next to each other, as RFC 6962 section 2.1 cuts a tree.
 *
 * @param from first leaf
 * @param to first leaf that is not part of it
 */
record Subtree(long from, long to) {

    boolean isLeaf() {
        return size() == 1;
    }

    boolean isNothing() {
        return from == to;
    }

    /** Where the right part begins: the left one has the largest power of two that is not all. */
    Subtree left() {
        return new Subtree(from, from + Long.highestOneBit(size() - 1));
    }

    Subtree right() {
        return new Subtree(left().to, to);
    }

    TreeHash root(FullNodes nodes) {
        if (isNothing()) {
            return TreeHash.ofNothing();
        }
        if (isFull()) {
            return nodes.node(Long.numberOfTrailingZeros(size()), from / size());
        }
        return left().root(nodes).with(right().root(nodes));
    }

    private boolean isFull() {
        return Long.bitCount(size()) == 1;
    }

    private long size() {
        return to - from;
    }
}
