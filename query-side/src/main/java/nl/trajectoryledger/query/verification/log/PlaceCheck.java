package nl.trajectoryledger.query.verification.log;

import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.log.Tile;
import nl.trajectoryledger.query.stream.ReadPosition;
import nl.trajectoryledger.query.verification.breaks.Break.Kind;
import nl.trajectoryledger.query.verification.breaks.Breaks;

import java.util.Iterator;
import java.util.Optional;

/** Checks that tiles and heads say of their last leaf where its event stands. */
final class PlaceCheck {

    private final LogTables tables;
    private final Iterator<LogTables.Row> heads;
    private final Breaks breaks;
    private Optional<LogTables.Row> next = Optional.empty();

    /**
     * @param heads the smallest first
     */
    PlaceCheck(LogTables tables, Iterator<LogTables.Row> heads, Breaks breaks) {
        this.tables = tables;
        this.heads = heads;
        this.breaks = breaks;
        advance();
    }

    /**
     * Checks what ends here.
     *
     * @param leaves how many there are up to here
     * @param last where the event of the last of them stands
     */
    void check(long leaves, ReadPosition last) {
        if (leaves % Tile.WIDTH == 0) {
            var tile = leaves / Tile.WIDTH - 1;
            tables.lastOf(tile)
                    .filter(kept -> !kept.equals(last))
                    .ifPresent(
                            _ ->
                                    breaks.add(
                                            Kind.TILE,
                                            "tile %d of level 0".formatted(tile),
                                            "does not say where its last event stands"));
        }
        while (next.isPresent() && next.get().size() <= leaves) {
            if (next.get().size() == leaves && !next.get().read().equals(last)) {
                breaks.add(
                        Kind.HEAD,
                        "head of %d leaves".formatted(leaves),
                        "does not say where its last event stands");
            }
            advance();
        }
    }

    private void advance() {
        next = heads.hasNext() ? Optional.of(heads.next()) : Optional.empty();
    }
}
