package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.RuleName;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * The diagnosis code in force with what was claimed under it.
 *
 * @param diagnosis what the list says of the code
 * @param basis rule named as the ground, here or earlier; null if none
 * @param clause clause of Bijlage 1 named, here or earlier; null if none
 * @param stated whether the ground was stated for this very code, so that it may be wrong
 */
record Coding(
        DcsphEntry diagnosis,
        @Nullable RuleName basis,
        @Nullable ListClause clause,
        boolean stated) {

    static Coding of(DcsphEntry diagnosis, @Nullable RuleName basis, @Nullable ListClause clause) {
        return new Coding(
                diagnosis, ground(basis, clause), clause, basis != null || clause != null);
    }

    /** A clause alone means the list. */
    static @Nullable RuleName ground(@Nullable RuleName basis, @Nullable ListClause clause) {
        return clause == null ? basis : RuleName.CHRONIC_LIST;
    }

    /**
     * The coding after another code came into force: a ground stated with it replaces the earlier
     * one, otherwise the earlier one is kept as far as the new code permits it.
     */
    Coding then(
            DcsphEntry next,
            @Nullable RuleName statedBasis,
            @Nullable ListClause statedClause,
            PermittedGrounds permitted) {
        if (statedBasis != null || statedClause != null) {
            return of(next, statedBasis, statedClause);
        }
        if (basis == null || !permitted.allows(next, basis, null)) {
            return new Coding(next, null, null, false);
        }
        boolean keepsClause = clause != null && permitted.allows(next, basis, clause);
        return new Coding(next, basis, keepsClause ? clause : null, false);
    }

    /** Which grounds go with a diagnosis code, for a patient of some age on some day. */
    interface PermittedGrounds {

        boolean allows(DcsphEntry diagnosis, RuleName basis, @Nullable ListClause clause);
    }

    /**
     * Whether the list permits a ground with a code. A closed code no longer says what it
     * permitted, so anything stated is taken as it is.
     *
     * @param permitted entitlement codes the list permits for the age
     * @param ofRule entitlement codes of the rule; empty if it goes with any code
     */
    static boolean permits(
            DcsphEntry diagnosis,
            RuleName basis,
            @Nullable ListClause clause,
            Set<EntitlementCode> permitted,
            Set<EntitlementCode> ofRule) {
        if (diagnosis.closed()) {
            return true;
        }
        if (!ofRule.isEmpty() && ofRule.stream().noneMatch(permitted::contains)) {
            return false;
        }
        return basis != RuleName.CHRONIC_LIST
                || (!diagnosis.clauses().isEmpty()
                        && (clause == null || diagnosis.clauses().contains(clause)));
    }
}
