package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.identity.FactId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A stretch of time in which one diagnosis code was in force for a trajectory.
 *
 * @param from first day; the first code of a trajectory is in force before it too
 * @param until last day; null while it is in force
 * @param by the fact that brought it into force
 * @param closedFrom first day on which it could not be claimed; null if there is none by the end
 */
public record CodePeriod(
        DcsphCode code,
        LocalDate from,
        @Nullable LocalDate until,
        FactId by,
        @Nullable LocalDate closedFrom) {}
