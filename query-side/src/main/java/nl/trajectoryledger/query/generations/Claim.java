package nl.trajectoryledger.query.generations;

import nl.trajectoryledger.query.pace.Stopped;
import nl.trajectoryledger.query.reading.Generation;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

/**
 * The right of one process to write for a rebuild, until another process goes on with it.
 *
 * @param run which process that is
 * @param generation what it writes to
 */
public record Claim(UUID rebuild, UUID run, Generation generation) {

    /**
     * Keeps the right until the caller's transaction ends: what a process writes that lost it
     * without knowing is undone.
     */
    void hold(JdbcClient database) {
        var held =
                database.sql(
                                """
                                select from reading.rebuild
                                where id = ? and run = ? and state = 'running' for key share
                                """)
                        .params(rebuild, run)
                        .query((_, _) -> true)
                        .optional();
        if (held.isEmpty()) {
            throw new Stopped("another process goes on with this rebuild");
        }
    }
}
