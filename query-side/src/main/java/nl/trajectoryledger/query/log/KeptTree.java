package nl.trajectoryledger.query.log;

import nl.trajectoryledger.events.merkle.FullNodes;
import nl.trajectoryledger.events.merkle.TreeHash;

import java.util.List;
import java.util.stream.LongStream;

/** Every node of the tree, from its tiles and from the leaves that do not fill one yet. */
public final class KeptTree implements FullNodes {

    private final LogTables tables;
    private final long size;
    private final List<TreeHash> edge;

    public KeptTree(LogTables tables, long size, List<TreeHash> edge) {
        this.tables = tables;
        this.size = size;
        this.edge = edge;
    }

    @Override
    public TreeHash node(int level, long index) {
        int tiles = level / Tile.HEIGHT;
        int above = level % Tile.HEIGHT;
        return TreeHash.above(row(tiles, index << above, 1 << above));
    }

    /** Hashes side by side that are all in one tile. */
    private List<TreeHash> row(int level, long first, int count) {
        long tile = first / Tile.WIDTH;
        int from = (int) (first % Tile.WIDTH);
        var kept = tables.tile(level, tile);
        if (kept.isPresent()) {
            return kept.get().subList(from, from + count);
        }
        if (level > 0) {
            return LongStream.range(first, first + count)
                    .mapToObj(
                            below -> TreeHash.above(row(level - 1, below * Tile.WIDTH, Tile.WIDTH)))
                    .toList();
        }
        if (tile != size / Tile.WIDTH || from + count > edge.size()) {
            throw new IllegalArgumentException(
                    "the log of %d leaves has no leaves from %d to %d"
                            .formatted(size, first, first + count - 1));
        }
        return edge.subList(from, from + count);
    }
}
