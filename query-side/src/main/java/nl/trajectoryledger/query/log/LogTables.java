package nl.trajectoryledger.query.log;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.merkle.EventLeaf;
import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The rows of the log, and the events that are to come into it. */
public final class LogTables {

    /** Held by whoever lets the log grow, until its transaction ends. */
    private static final long GROWING = 0x6c6f672067726f77L;

    private final JdbcClient database;

    public LogTables(JdbcClient database) {
        this.database = database;
    }

    /** Whether nobody else lets the log grow just now; then nobody else does until the commit. */
    public boolean claim() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(GROWING)
                .query(Boolean.class)
                .single();
    }

    /** The head of the tree as it is now. */
    public Optional<KeptHead> latest() {
        return database.sql("select * from transparency.head order by size desc limit 1")
                .query((row, _) -> head(row))
                .optional();
    }

    /**
     * A head as its row holds it, whatever became of it.
     *
     * @param note text that should be a note
     */
    public record Row(long size, String note, List<TreeHash> edge, ReadPosition read) {}

    /** The next heads after a size, the smallest first. */
    public List<Row> rowsAfter(long size, int limit) {
        return database.sql("select * from transparency.head where size > ? order by size limit ?")
                .params(size, limit)
                .query((row, _) -> row(row))
                .list();
    }

    /** The last of them. */
    public Optional<Row> lastRow() {
        return database.sql("select * from transparency.head order by size desc limit 1")
                .query((row, _) -> row(row))
                .optional();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("size"),
                requireNonNull(row.getString("note")),
                Tile.hashes(requireNonNull(row.getBytes("edge"))),
                read(row, "read_transaction", "read_position"));
    }

    /**
     * A key as its row holds it.
     *
     * @param number from 1
     */
    public record KeyRow(int number, String note) {}

    /** Who signed, as their rows have it. */
    public List<KeyRow> keyRows() {
        return database.sql("select number, note from transparency.signing_key order by number")
                .query((row, _) -> new KeyRow(row.getInt(1), requireNonNull(row.getString(2))))
                .list();
    }

    /** Where the event of the last leaf of a tile stands. */
    public Optional<ReadPosition> lastOf(long tile) {
        return database.sql("select * from transparency.tile where level = 0 and index = ?")
                .param(tile)
                .query((row, _) -> read(row, "last_transaction", "last_position"))
                .optional();
    }

    /** How many tiles there are of a level that a log of this size does not have. */
    public long tilesBeyond(int level, long size) {
        return database.sql("select count(*) from transparency.tile where level = ? and index >= ?")
                .params(level, size >> (Tile.HEIGHT * (level + 1)))
                .query(Long.class)
                .single();
    }

    /** The head that was signed when the tree had this many leaves. */
    public Optional<KeptHead> at(long size) {
        return database.sql("select * from transparency.head where size = ?")
                .param(size)
                .query((row, _) -> head(row))
                .optional();
    }

    public Optional<List<TreeHash>> tile(int level, long index) {
        return database.sql("select hashes from transparency.tile where level = ? and index = ?")
                .param(level)
                .param(index)
                .query(byte[].class)
                .optional()
                .map(Tile::hashes);
    }

    public void add(Tile tile) {
        var last = tile.last();
        database.sql(
                        """
                        insert into transparency.tile
                            (level, index, hashes, last_transaction, last_position)
                        values (?, ?, ?, cast(cast(? as text) as xid8), ?)
                        """)
                .param(tile.level())
                .param(tile.index())
                .param(Tile.bytes(tile.hashes()))
                .param(last == null ? null : String.valueOf(last.transactionId()))
                .param(last == null ? null : last.eventPosition())
                .update();
    }

    public void add(KeptHead kept) {
        database.sql(
                        """
                        insert into transparency.head
                            (size, note, edge, read_transaction, read_position)
                        values (?, ?, ?, cast(cast(? as text) as xid8), ?)
                        """)
                .param(kept.size())
                .param(kept.note().toString())
                .param(Tile.bytes(kept.edge()))
                .param(String.valueOf(kept.read().transactionId()))
                .param(kept.read().eventPosition())
                .update();
    }

    /** Who signed, in their order. */
    public List<SignedNote> keys() {
        return database.sql("select note from transparency.signing_key order by number")
                .query((row, _) -> SignedNote.parse(requireNonNull(row.getString(1))))
                .list();
    }

    public void addKey(int number, SignedNote note) {
        database.sql("insert into transparency.signing_key (number, note) values (?, ?)")
                .params(number, note.toString())
                .update();
    }

    /** Events that no running transaction can come before, in the order of all followers. */
    public List<EventLeaf> after(ReadPosition read, int limit) {
        return database.sql(
                        """
                        select transaction_id::text as number, position, hash from ledger.event
                        where (transaction_id, position)
                                > (cast(cast(? as text) as xid8), ?)
                            and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                        order by transaction_id, position limit ?
                        """)
                .param(String.valueOf(read.transactionId()))
                .param(read.eventPosition())
                .param(limit)
                .query((row, _) -> leaf(row))
                .list();
    }

    public static EventLeaf leaf(ResultSet row) throws SQLException {
        return new EventLeaf(
                requireNonNull(row.getBytes("hash")),
                Long.parseLong(row.getString("number")),
                row.getLong("position"));
    }

    private static KeptHead head(ResultSet row) throws SQLException {
        return new KeptHead(
                SignedNote.parse(requireNonNull(row.getString("note"))),
                Tile.hashes(requireNonNull(row.getBytes("edge"))),
                read(row, "read_transaction", "read_position"));
    }

    private static ReadPosition read(ResultSet row, String transaction, String position)
            throws SQLException {
        return new ReadPosition(Long.parseLong(row.getString(transaction)), row.getLong(position));
    }
}
