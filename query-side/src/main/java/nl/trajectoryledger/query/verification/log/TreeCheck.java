package nl.trajectoryledger.query.verification.log;

import nl.trajectoryledger.events.merkle.GrowingTree;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.log.Tile;
import nl.trajectoryledger.query.verification.breaks.Break.Kind;
import nl.trajectoryledger.query.verification.breaks.Breaks;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Grows the tree anew from the leaves of the log, and checks tiles and heads on the way. */
final class TreeCheck {

    private final LogTables tables;
    private final LoggedLeaves logged;
    private final HeadCheck heads;
    private final GivenHeads given;
    private final Breaks breaks;
    private final GrowingTree tree = new GrowingTree();
    private final List<List<TreeHash>> rows = new ArrayList<>();

    TreeCheck(
            LogTables tables,
            LoggedLeaves logged,
            HeadCheck heads,
            GivenHeads given,
            Breaks breaks) {
        this.tables = tables;
        this.logged = logged;
        this.heads = heads;
        this.given = given;
        this.breaks = breaks;
    }

    /**
     * Grows it to its size.
     *
     * @param signed the heads, the smallest first
     */
    void check(Iterator<LogTables.Row> signed) {
        var next = next(signed);
        for (long leaf = 0; leaf < logged.size(); leaf++) {
            var hash = logged.at(leaf);
            if (hash.isEmpty()) {
                tell(0, leaf / Tile.WIDTH, "is gone; what is above it cannot be checked");
                return;
            }
            tree.add(hash.get(), this::node);
            given.check(tree, heads);
            for (; next.isPresent() && next.get().size() == tree.size(); next = next(signed)) {
                heads.check(next.get(), tree, row(0));
            }
        }
        given.end();
        for (int level = 0; level < Tile.LEVELS; level++) {
            if (tables.tilesBeyond(level, tree.size()) > 0) {
                tell(level, tree.size() >> (Tile.HEIGHT * (level + 1)), "lies beyond the end");
            }
        }
    }

    private static Optional<LogTables.Row> next(Iterator<LogTables.Row> signed) {
        return signed.hasNext() ? Optional.of(signed.next()) : Optional.empty();
    }

    private void node(int level, long index, TreeHash hash) {
        if (level % Tile.HEIGHT != 0) {
            return;
        }
        var row = row(level / Tile.HEIGHT);
        row.add(hash);
        if (row.size() == Tile.WIDTH) {
            if (level > 0) {
                check(level / Tile.HEIGHT, index / Tile.WIDTH, row);
            }
            row.clear();
        }
    }

    private void check(int level, long tile, List<TreeHash> row) {
        var kept = tables.tile(level, tile);
        if (kept.isEmpty()) {
            tell(level, tile, "is gone");
        } else if (!kept.get().equals(row)) {
            tell(level, tile, "does not hold the nodes below it");
        }
    }

    private List<TreeHash> row(int level) {
        while (rows.size() <= level) {
            rows.add(new ArrayList<>());
        }
        return rows.get(level);
    }

    private void tell(int level, long index, String what) {
        breaks.add(Kind.TILE, "tile %d of level %d".formatted(index, level), what);
    }
}
