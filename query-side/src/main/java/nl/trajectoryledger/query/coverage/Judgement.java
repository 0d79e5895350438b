package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.query.rulebook.Reason;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What the rules say of one treatment.
 *
 * @param code entitlement code a claim should carry; null where there is none
 * @param paidCode entitlement code it would carry if the basic insurance paid
 */
record Judgement(
        Verdict verdict,
        Set<Reason> reasons,
        @Nullable EntitlementCode code,
        @Nullable EntitlementCode paidCode) {

    Judgement authorised() {
        return new Judgement(Verdict.BASIC, Set.of(Reason.AUTHORISED), paidCode, paidCode);
    }
}
