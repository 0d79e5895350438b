package nl.trajectoryledger.query.rebuild;

import org.springframework.dao.DataAccessResourceFailureException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

/** Keeps nodes from rebuilding at the same time; it goes away with the node that holds it. */
final class RebuildLock implements AutoCloseable {

    private static final String KEY = "hashtextextended('trajectory-ledger rebuild', 0)";

    private final Connection connection;

    private RebuildLock(Connection connection) {
        this.connection = connection;
    }

    static Optional<RebuildLock> tryTake(DataSource dataSource) {
        try {
            var connection = dataSource.getConnection();
            if (isTrue(connection, "pg_try_advisory_lock")) {
                return Optional.of(new RebuildLock(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("no lock for a rebuild", failed);
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
