package nl.trajectoryledger.events.editions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import nl.trajectoryledger.events.codes.CurrentCodes;
import nl.trajectoryledger.events.codes.DcsphContent;
import nl.trajectoryledger.events.codes.DcsphEdition;
import nl.trajectoryledger.events.codes.DcsphList;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import javax.sql.DataSource;

/**
 * The DCSPH list that ships with the ledger and the editions in {@code ledger.code_edition}. It
 * looks for new ones every second, so that no process is started again for one.
 */
public final class RecordedCodes implements CurrentCodes, AutoCloseable {

    private static final int SECONDS_BETWEEN = 1;

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("code-editions").factory());
    private final DataSource database;
    private volatile DcsphList list = DcsphList.builtIn();
    private long last;

    public RecordedCodes(DataSource database) {
        this.database = database;
    }

    /** Reads what is there, or fails, and goes on looking. */
    public void start() {
        refresh();
        var _ =
                thread.scheduleWithFixedDelay(
                        this::refreshIfPossible, SECONDS_BETWEEN, SECONDS_BETWEEN, SECONDS);
    }

    @Override
    public DcsphList list() {
        return list;
    }

    /** Takes in the editions recorded since it last looked. */
    public synchronized void refresh() {
        try (var connection = database.getConnection()) {
            list = read(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("the code editions cannot be read", failed);
        }
    }

    private DcsphList read(Connection connection) throws SQLException {
        var known = list;
        try (var query =
                connection.prepareStatement(
                        """
                        select id, name, valid_from, source, content, hash
                        from ledger.code_edition where id > ? order by id
                        """)) {
            query.setLong(1, last);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    known = known.with(edition(rows));
                    last = rows.getLong("id");
                }
            }
        }
        return known;
    }

    private static DcsphEdition edition(ResultSet row) throws SQLException {
        var edition =
                new DcsphEdition(
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("source"),
                        DcsphContent.parse(new String(row.getBytes("content"), UTF_8)));
        if (!edition.hash().equals(HexFormat.of().formatHex(row.getBytes("hash")))) {
            throw new IllegalStateException(
                    "code edition %d is not what was recorded".formatted(row.getLong("id")));
        }
        return edition;
    }

    private void refreshIfPossible() {
        try {
            refresh();
        } catch (RuntimeException _) {
            // The list known so far holds; a database that fails shows in the health anyway, and an
            // exception would end the schedule.
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
