package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A session that makes two counts differ.
 *
 * @param session the fact that recorded it
 * @param trajectory key under which it was recorded
 * @param id the source's name for it, if stated
 * @param retracted whether it was recorded in error
 */
public record CountedSession(
        FactId session,
        TrajectoryKey trajectory,
        LocalDate date,
        @Nullable String id,
        boolean retracted) {}
