package nl.trajectoryledger.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** What became of every rebuild, so that any node can tell. */
final class RebuildLog {

    private final JdbcClient database;

    RebuildLog(JdbcClient database) {
        this.database = database;
    }

    UUID begin(String projection, boolean compare, long events) {
        var id = UUID.randomUUID();
        database.sql(
                        """
                        insert into reading.rebuild (id, projection, compare, state, events)
                        values (?, ?, ?, 'running', ?)
                        """)
                .params(id, projection, compare, events)
                .update();
        return id;
    }

    void advance(UUID id, Tally done) {
        database.sql(
                        """
                        update reading.rebuild set events_read = ?, patients = ?,
                            patients_failed = ?, trajectories = ?
                        where id = ?
                        """)
                .params(done.events(), done.patients(), done.failed(), done.trajectories(), id)
                .update();
    }

    void finish(UUID id, @Nullable Long differences) {
        database.sql(
                        """
                        update reading.rebuild
                        set state = 'done', finished_at = now(), differences = ? where id = ?
                        """)
                .param(differences)
                .param(id)
                .update();
    }

    void fail(UUID id, Throwable cause) {
        // Only the kind: a message may quote a row.
        database.sql(
                        """
                        update reading.rebuild
                        set state = 'failed', finished_at = now(), failure = ? where id = ?
                        """)
                .params(cause.getClass().getSimpleName(), id)
                .update();
    }

    /** What was running on a node that is no more; nothing runs while the caller holds the lock. */
    void failInterrupted() {
        database.sql(
                        """
                        update reading.rebuild
                        set state = 'failed', finished_at = now(), failure = 'interrupted'
                        where state = 'running'
                        """)
                .update();
    }

    Optional<RebuildProgress> find(UUID id) {
        return database.sql("select * from reading.rebuild where id = ?")
                .param(id)
                .query((row, _) -> progress(row))
                .optional();
    }

    private static RebuildProgress progress(ResultSet row) throws SQLException {
        var differences = row.getLong("differences");
        return new RebuildProgress(
                row.getObject("id", UUID.class),
                row.getString("projection"),
                row.getBoolean("compare"),
                row.getString("state"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                row.getLong("events"),
                row.getLong("events_read"),
                row.getLong("patients"),
                row.getLong("patients_failed"),
                row.getLong("trajectories"),
                row.getObject("differences") == null ? null : differences,
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
