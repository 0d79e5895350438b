package nl.trajectoryledger.query.rebuild;

import nl.trajectoryledger.query.pace.Pace.WorkerPace;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells of rebuilds, whichever node runs them. */
final class RebuildReports {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<WorkerPace>> WORKERS = new TypeReference<>() {};
    private static final int LATEST = 20;

    private static final String REPORT =
            """
            select rebuild.*,
                (select count(*) from reading.rebuild_parked where rebuild = rebuild.id) as parked
            from reading.rebuild
            """;

    private final JdbcClient database;

    RebuildReports(JdbcClient database) {
        this.database = database;
    }

    Optional<RebuildProgress> find(UUID id) {
        return database.sql(REPORT + " where id = ?")
                .param(id)
                .query((row, _) -> progress(row))
                .optional();
    }

    /** The latest first. */
    List<RebuildProgress> latest() {
        return database.sql(REPORT + " order by started_at desc limit " + LATEST)
                .query((row, _) -> progress(row))
                .list();
    }

    boolean running() {
        return database.sql("select exists (select from reading.rebuild where state = 'running')")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private static RebuildProgress progress(ResultSet row) throws SQLException {
        long events = row.getLong("events");
        long read = row.getLong("events_read");
        long now = read - row.getLong("events_before");
        double rate = now == 0 ? 0 : now / row.getDouble("seconds_read");
        return new RebuildProgress(
                row.getObject("id", UUID.class),
                row.getString("projection"),
                row.getString("kind"),
                row.getString("state"),
                row.getString("step"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)),
                events,
                read,
                rate,
                rate == 0 ? null : Math.round(Math.max(0, events - read) / rate),
                row.getLong("patients"),
                row.getLong("parked"),
                row.getLong("trajectories"),
                JSON.readValue(row.getString("workers"), WORKERS),
                row.getObject("rows_before", Long.class),
                row.getObject("rows_after", Long.class),
                row.getObject("compared", Long.class),
                row.getObject("differences", Long.class),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
