package nl.trajectoryledger.events.merkle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A growing tree of which every node and every root is kept. */
final class KeptTree implements FullNodes {

    private final GrowingTree tree = new GrowingTree();
    private final Map<Place, TreeHash> nodes = new HashMap<>();
    private final List<TreeHash> roots = new ArrayList<>(List.of(tree.root()));

    private record Place(int level, long index) {}

    void add(byte[] entry) {
        tree.add(
                TreeHash.ofLeaf(entry),
                (level, index, hash) -> nodes.put(new Place(level, index), hash));
        roots.add(tree.root());
    }

    TreeHash root() {
        return tree.root();
    }

    TreeHash rootAt(int size) {
        return roots.get(size);
    }

    @Override
    public TreeHash node(int level, long index) {
        var hash = nodes.get(new Place(level, index));
        if (hash == null) {
            throw new IllegalArgumentException("no node %d at level %d".formatted(index, level));
        }
        return hash;
    }
}
