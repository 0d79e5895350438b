package nl.trajectoryledger.query.verification.log;

import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.log.Tile;

import java.util.List;
import java.util.Optional;

/** The leaves as the log holds them, read in their order. */
final class LoggedLeaves {

    private final LogTables tables;
    private final long size;
    private final List<TreeHash> edge;
    private long tile = -1;
    private Optional<List<TreeHash>> hashes = Optional.empty();

    /**
     * @param edge those that are in no tile yet
     */
    LoggedLeaves(LogTables tables, long size, List<TreeHash> edge) {
        this.tables = tables;
        this.size = size;
        this.edge = edge;
    }

    long size() {
        return size;
    }

    /** The hash of a leaf; nothing if the tile that should hold it is not there. */
    Optional<TreeHash> at(long leaf) {
        if (leaf / Tile.WIDTH != tile) {
            tile = leaf / Tile.WIDTH;
            hashes = tile == size / Tile.WIDTH ? Optional.of(edge) : tables.tile(0, tile);
        }
        int place = (int) (leaf % Tile.WIDTH);
        return hashes.filter(row -> place < row.size()).map(row -> row.get(place));
    }
}
