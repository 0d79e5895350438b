package nl.trajectoryledger.query.status;

import static java.util.Comparator.naturalOrder;

import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;

/** How far the live projection is behind the ledger, over all nodes that run it. */
public final class ProjectionProgress {

    private static final JsonMapper TOKENS = JsonMapper.builder().build();
    private static final ReadPosition NOTHING_READ = new ReadPosition(0, 0);

    private final JdbcClient database;
    private final LedgerEventSource source;

    ProjectionProgress(JdbcClient database, LedgerEventSource source) {
        this.database = database;
        this.source = source;
    }

    /** For how long the oldest event that is not in the read table has been recorded; or zero. */
    public Duration behind() {
        return source.behind(slowest());
    }

    /** How many streams have events that the projection could not handle. */
    public long parkedStreams() {
        return database.sql(
                        """
                        select count(distinct sequenceidentifier) from reading.dead_letter
                        where processinggroup = ?
                        """)
                .param(LiveProjection.NAME)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Up to where every event is in the read table, or parked. */
    public ReadPosition slowest() {
        return database
                .sql("select token from reading.token where processorname = ?")
                .param(LiveProjection.NAME)
                .query((row, _) -> position(row.getBytes(1)))
                .list()
                .stream()
                .min(naturalOrder())
                .orElse(NOTHING_READ);
    }

    private static ReadPosition position(byte @Nullable [] token) {
        return token == null ? NOTHING_READ : TOKENS.readValue(token, ReadPosition.class);
    }
}
