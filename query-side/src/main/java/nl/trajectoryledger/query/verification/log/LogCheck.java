package nl.trajectoryledger.query.verification.log;

import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.verification.breaks.Breaks;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Checks the log over all events: its tree, its heads, and each leaf against its event. */
public final class LogCheck {

    private final LogTables tables;
    private final EventNames names;

    public LogCheck(JdbcClient database) {
        tables = new LogTables(database);
        names = new EventNames(database);
    }

    /**
     * How much was checked.
     *
     * @param unlogged events that the log has not come to
     */
    public record Result(long leaves, long unlogged) {}

    /** Checks it as it is in the snapshot of the caller's transaction. */
    public Result check(GivenHeads given, Breaks breaks) {
        var last = tables.lastRow();
        var size = last.map(LogTables.Row::size).orElse(0L);
        var edge = last.map(LogTables.Row::edge).orElse(List.of());
        var heads = new HeadCheck(tables.keyRows(), breaks);
        new TreeCheck(tables, new LoggedLeaves(tables, size, edge), heads, given, breaks)
                .check(new SignedRows(tables));
        var unlogged =
                new LeafCheck(
                                tables,
                                new LoggedLeaves(tables, size, edge),
                                new PlaceCheck(tables, new SignedRows(tables), breaks),
                                names,
                                breaks)
                        .check();
        return new Result(size, unlogged);
    }
}
