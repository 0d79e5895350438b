package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.history.Session;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The session a task is about, as a fact names it.
 *
 * @param session the fact that recorded it
 * @param key key under which it was recorded
 * @param id the source's name for it, if stated
 */
public record SessionAtIssue(
        FactId session, TrajectoryKey key, LocalDate date, @Nullable String id) {

    static SessionAtIssue of(Session session) {
        return new SessionAtIssue(
                session.fact(), session.trajectory(), session.date(), session.id());
    }

    /** How a fact refers to it: by id, or else by day. */
    public String reference() {
        return id == null ? date.toString() : id;
    }
}
