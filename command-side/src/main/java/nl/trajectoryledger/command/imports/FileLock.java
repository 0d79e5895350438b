package nl.trajectoryledger.command.imports;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * Lets one import of a file run at a time, on whatever node. PostgreSQL takes the lock back when
 * the process is gone. No transaction is held open meanwhile.
 */
final class FileLock implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Connection connection;
    private final long key;

    private FileLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    static FileLock acquire(DataSource dataSource, byte[] sha256, Runnable whileWaiting)
            throws SQLException, InterruptedException {
        var lock = new FileLock(dataSource.getConnection(), ByteBuffer.wrap(sha256).getLong());
        try {
            while (!lock.ask("select pg_try_advisory_lock(?)")) {
                whileWaiting.run();
                Thread.sleep(PATIENCE);
            }
            return lock;
        } catch (SQLException | InterruptedException | RuntimeException gaveUp) {
            lock.connection.close();
            throw gaveUp;
        }
    }

    private boolean ask(String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, key);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            ask("select pg_advisory_unlock(?)");
        }
    }
}
