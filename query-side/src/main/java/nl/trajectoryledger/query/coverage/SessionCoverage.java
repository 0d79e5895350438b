package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.history.Session;
import nl.trajectoryledger.query.rulebook.Reason;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * One session and what the rules say of it. A session that is no treatment has no number, verdict,
 * payer or entitlement code.
 *
 * @param session the fact that recorded the session
 * @param trajectory key under which it was recorded
 * @param id the source's name for the session, if stated
 * @param number its number in the trajectory's count, from 1; null while prior history is missing
 * @param entitlementCode the code a claim should carry, if there is one
 */
public record SessionCoverage(
        FactId session,
        TrajectoryKey trajectory,
        LocalDate date,
        @Nullable String id,
        @Nullable Integer number,
        @Nullable Verdict verdict,
        @Nullable Payer payer,
        Set<Reason> reasons,
        @Nullable EntitlementCode entitlementCode,
        Set<Finding> findings) {

    static SessionCoverage ofNoTreatment(Session session) {
        return new SessionCoverage(
                session.fact(),
                session.trajectory(),
                session.date(),
                session.id(),
                null,
                null,
                null,
                Set.of(),
                null,
                Set.of());
    }
}
