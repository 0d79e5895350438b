package nl.trajectoryledger.query.whatif;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.time.LocalDate;
import java.util.List;

/**
 * A trajectory of which a verdict changes.
 *
 * @param validOn the day it is answered for
 * @param next verdicts on a next treatment, which may be the same
 * @param sessions those whose verdict changes
 */
public record TrajectoryChange(
        TrajectoryKey trajectory,
        LocalDate validOn,
        @JsonUnwrapped VerdictChange next,
        List<SessionChange> sessions) {

    public TrajectoryChange {
        sessions = List.copyOf(sessions);
    }

    @JsonIgnore
    boolean isAny() {
        return next.isAny() || !sessions.isEmpty();
    }
}
