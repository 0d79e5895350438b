package nl.trajectoryledger.query.status;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import org.axonframework.common.AxonThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/**
 * The nodes that run the live projection, and this one's share of its segments. Left to itself Axon
 * has the first node keep all of them; told how many it may have, it releases the rest.
 */
final class ProjectionNodes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionNodes.class);

    private final ScheduledExecutorService heart =
            Executors.newScheduledThreadPool(1, new AxonThreadFactory("projection-node"));
    private final JdbcClient database;
    private final String name =
            ManagementFactory.getRuntimeMXBean().getName()
                    + "-"
                    + UUID.randomUUID().toString().substring(0, 8);
    private final Duration interval;
    private final Duration goneAfter;
    private volatile int nodes = 1;

    /**
     * Counts nodes.
     *
     * @param interval how often each says that it runs
     * @param goneAfter how long one that says nothing is counted still
     */
    ProjectionNodes(JdbcClient database, Duration interval, Duration goneAfter) {
        this.database = database;
        this.interval = interval;
        this.goneAfter = goneAfter;
    }

    /** Which node this is; no two have the same name, not even one after the other. */
    String name() {
        return name;
    }

    /** How many of so many segments this node may have: all are had by somebody. */
    int shareOf(int segments) {
        return Math.ceilDiv(segments, nodes);
    }

    /**
     * Joins the others.
     *
     * @param able whether this node can take segments; they are left to the others while it cannot
     */
    void join(BooleanSupplier able) {
        var _ =
                heart.scheduleWithFixedDelay(
                        () -> beat(able), 0, interval.toMillis(), MILLISECONDS);
    }

    private void beat(BooleanSupplier able) {
        try {
            if (able.getAsBoolean()) {
                say();
            }
            nodes = Math.max(1, count());
        } catch (RuntimeException failed) {
            // An exception would end the schedule; the others soon count without this node.
            LOG.warn("node {} could not say that it runs: {}", name, failed.getMessage());
        }
    }

    private void say() {
        database.sql(
                        """
                        insert into reading.projection_node (node, seen_at)
                        values (?, clock_timestamp())
                        on conflict (node) do update set seen_at = excluded.seen_at
                        """)
                .param(name)
                .update();
        database.sql(
                        """
                        delete from reading.projection_node
                        where seen_at < clock_timestamp() - interval '1 hour'
                        """)
                .update();
    }

    private int count() {
        return database.sql(
                        """
                        select count(*) from reading.projection_node
                        where seen_at > clock_timestamp() - make_interval(secs => ?)
                        """)
                .param(goneAfter.toSeconds())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** Leaves the others at once. */
    @Override
    public void close() {
        heart.shutdownNow();
        database.sql("delete from reading.projection_node where node = ?").param(name).update();
    }
}
