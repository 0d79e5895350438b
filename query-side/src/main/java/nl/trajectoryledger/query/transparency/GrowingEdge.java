package nl.trajectoryledger.query.transparency;

import nl.trajectoryledger.events.merkle.GrowingTree;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.log.KeptTree;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.log.Tile;
import nl.trajectoryledger.query.stream.ReadPosition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps a tile of the growing tree as soon as it is full. */
final class GrowingEdge implements GrowingTree.Grown {

    private final LogTables tables;
    private final List<TreeHash> leaves;
    private ReadPosition reached = ReadPosition.START;

    GrowingEdge(LogTables tables, List<TreeHash> leaves) {
        this.tables = tables;
        this.leaves = new ArrayList<>(leaves);
    }

    /** Says where the next leaf's event stands. */
    void reach(ReadPosition event) {
        reached = event;
    }

    /** The leaves that do not fill a tile yet. */
    List<TreeHash> leaves() {
        return List.copyOf(leaves);
    }

    /** A node so high above the leaves means that the tile below it is full. */
    @Override
    public void node(int level, long index, TreeHash hash) {
        if (level == 0) {
            leaves.add(hash);
        } else if (level == Tile.HEIGHT) {
            tables.add(new Tile(0, index, List.copyOf(leaves), reached));
            leaves.clear();
        } else if (level % Tile.HEIGHT == 0) {
            tables.add(new Tile(level / Tile.HEIGHT - 1, index, below(level, index), null));
        }
    }

    private List<TreeHash> below(int level, long index) {
        var kept = new KeptTree(tables, 0, List.of());
        return IntStream.range(0, Tile.WIDTH)
                .mapToObj(place -> kept.node(level - Tile.HEIGHT, index * Tile.WIDTH + place))
                .toList();
    }
}
