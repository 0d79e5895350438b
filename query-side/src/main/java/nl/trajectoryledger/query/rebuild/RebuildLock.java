package nl.trajectoryledger.query.rebuild;

import org.springframework.dao.DataAccessResourceFailureException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import javax.sql.DataSource;

/** Keeps nodes from rebuilding at the same time; it goes away with the node that holds it. */
final class RebuildLock implements AutoCloseable {

    private static final String KEY = "hashtextextended('trajectory-ledger rebuild', 0)";

    /** For a rebuild that is done and about to give its lock back. */
    private static final String PATIENCE = "set lock_timeout = '2s'";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the lock, unless another rebuild runs.
     *
     * @param running whether one is known to, for which there is no point in waiting
     */
    static Optional<RebuildLock> tryTake(DataSource dataSource, BooleanSupplier running) {
        try {
            var connection = dataSource.getConnection();
            boolean taken = false;
            try {
                taken = isTaken(connection, running);
            } finally {
                if (!taken) {
                    connection.close();
                }
            }
            return taken ? Optional.of(new RebuildLock(connection)) : Optional.empty();
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("no lock for a rebuild", failed);
        }
    }

    private static boolean isTaken(Connection connection, BooleanSupplier running)
            throws SQLException {
        if (isTrue(connection, "pg_try_advisory_lock")) {
            return true;
        }
        return !running.getAsBoolean() && isTakenWithPatience(connection);
    }

    private static boolean isTakenWithPatience(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            statement.execute("select pg_advisory_lock(%s)".formatted(KEY));
            return true;
        } catch (SQLException refused) {
            if (LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        } finally {
            try (var statement = connection.createStatement()) {
                statement.execute("reset lock_timeout");
            }
        }
    }

    @Override
    public void close() {
        try (connection) {
            isTrue(connection, "pg_advisory_unlock");
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("the lock is gone", failed);
        }
    }

    private static boolean isTrue(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select %s(%s)".formatted(function, KEY))) {
            return row.next() && row.getBoolean(1);
        }
    }
}
