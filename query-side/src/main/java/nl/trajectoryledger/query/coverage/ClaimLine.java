package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PerformanceCode;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A session as a claim for it states it, with what the rules say.
 *
 * @param entitlement the code it states; for a session that is not claimed yet and states none, the
 *     one it should carry
 * @param asSent whether that is the code as it will be sent
 * @param diagnosis what the list says of the code it is claimed under
 * @param inForce the code in force by what the ledger holds
 * @param permitted entitlement codes that the list permits with the diagnosis at the patient's age
 * @param referred whether a referral is known by that day, or the line says who referred
 * @param insured whether the patient was insured on that day, as far as is known
 * @param derived what the rules say; null for a session that is no treatment
 */
public record ClaimLine(
        SessionAtIssue session,
        @Nullable PerformanceCode performance,
        @Nullable EntitlementCode entitlement,
        boolean asSent,
        DcsphEntry diagnosis,
        DcsphCode inForce,
        Set<EntitlementCode> permitted,
        boolean referred,
        boolean insured,
        @Nullable Outcome derived) {

    /** Whether the code it states is another than the rules give. */
    public boolean mismatched() {
        return derived != null
                && ClaimedCode.differs(entitlement, derived.entitlementCode(), session.date());
    }

    /** Whether the list permits the code it states with its diagnosis. */
    public boolean combines() {
        return entitlement != null
                && permitted.contains(ClaimedCode.asListed(entitlement, session.date()));
    }
}
