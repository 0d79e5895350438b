package nl.trajectoryledger.query.status;

import static java.util.Comparator.naturalOrder;

import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;

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

    /** How many events are not in the read table; a million stands for more. */
    public long eventsBehind() {
        return source.eventsBehind(slowest());
    }

    /** Up to where every event is in the read table, or parked. */
    public ReadPosition slowest() {
        return segments().stream()
                .map(SegmentProgress::read)
                .min(naturalOrder())
                .orElse(NOTHING_READ);
    }

    /**
     * A share of the streams, which one node follows at a time.
     *
     * @param node null while nobody follows it
     * @param read up to where
     */
    record SegmentProgress(int segment, @Nullable String node, ReadPosition read) {}

    List<SegmentProgress> segments() {
        return database.sql(
                        """
                        select segment, owner, token from reading.token
                        where processorname = ? order by segment
                        """)
                .param(LiveProjection.NAME)
                .query(
                        (row, _) ->
                                new SegmentProgress(
                                        row.getInt(1), row.getString(2), position(row.getBytes(3))))
                .list();
    }

    private static ReadPosition position(byte @Nullable [] token) {
        return token == null ? NOTHING_READ : TOKENS.readValue(token, ReadPosition.class);
    }
}
