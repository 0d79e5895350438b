package nl.trajectoryledger.query.verification;

import nl.trajectoryledger.query.log.Tile;

import java.util.List;
import java.util.Set;

/** What can be done to the log: to its tiles, heads and keys. */
record LogAlterations(StoredPlaces stored) {

    private static final String KEYS = "keys of the log";

    private int aTile() {
        return stored.below(stored.size() / Tile.WIDTH);
    }

    private static String tile(int index) {
        return "tile %d of level 0".formatted(index);
    }

    /** A byte of a leaf's hash. */
    Alteration node() {
        var tile = aTile();
        int place = stored.below(Tile.WIDTH);
        var sql =
                """
                update transparency.tile set hashes =
                    set_byte(hashes, %2$d, get_byte(hashes, %2$d) # %3$d)
                where level = 0 and index = %1$d
                """
                        .formatted(tile, 32 * place + stored.below(32), 1 + stored.below(255));
        return Alteration.of(sql, stored.at((long) tile * Tile.WIDTH + place).place());
    }

    /** What says where it is, or that all of it is. */
    Alteration tile() {
        var tile = aTile();
        var change =
                stored.oneOf(
                        List.of(
                                "delete from transparency.tile",
                                "update transparency.tile set index = index + 1000",
                                "update transparency.tile set last_position = last_position + 1",
                                "update transparency.tile set last_transaction ="
                                        + " (last_transaction::text::bigint - 1)::text::xid8"));
        return Alteration.of(change + " where level = 0 and index = " + tile, tile(tile));
    }

    Alteration head() {
        long size = stored.oneOf(stored.heads());
        var change =
                stored.oneOf(
                        List.of(
                                "note = " + stored.scratched("note"),
                                "edge = " + stored.flipped("edge"),
                                "read_position = " + stored.flippedNumber("read_position", 7),
                                "read_transaction = (read_transaction::text::bigint + 1)"
                                        + "::text::xid8"));
        var column = change.substring(0, change.indexOf(' '));
        var value = change.substring(change.indexOf('=') + 1);
        return Alteration.of(
                "update transparency.head set %s where size = %d and %s is distinct from %s"
                        .formatted(change, size, column, value),
                StoredPlaces.head(size));
    }

    /** One that is gone is missed by the next, and the last one by whoever kept it. */
    Alteration headGone() {
        int number = stored.below(stored.heads().size());
        long size = stored.heads().get(number);
        var next = number + 1 < stored.heads().size() ? stored.heads().get(number + 1) : size;
        return new Alteration(
                List.of("delete from transparency.head where size = " + size),
                Set.of(StoredPlaces.head(next), given(size)));
    }

    private static String given(long size) {
        return "given head of %d leaves".formatted(size);
    }

    Alteration key() {
        var change =
                stored.oneOf(
                        List.of(
                                "note = " + stored.scratched("note"),
                                "note = note || split_part(note, E'\\n\\n', 2)",
                                "number = number + 1"));
        return Alteration.of("update transparency.signing_key set " + change, KEYS);
    }

    /** Everything after a head, without any trace in the ledger itself. */
    Alteration cutShort() {
        int number = stored.below(stored.heads().size() - 1);
        long size = stored.heads().get(number);
        return new Alteration(
                List.of(
                        """
                        delete from ledger.event e using transparency.head h
                        where (e.transaction_id, e.position)
                            > (h.read_transaction, h.read_position) and h.size = %d
                        """
                                .formatted(size),
                        "delete from transparency.head where size > " + size,
                        "delete from transparency.tile where index >= " + size / Tile.WIDTH),
                Set.of(given(stored.heads().get(number + 1))));
    }
}
