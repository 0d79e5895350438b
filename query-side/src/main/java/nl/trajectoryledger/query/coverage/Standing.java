package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.rulebook.Clause;
import nl.trajectoryledger.query.rulebook.Entitlement;
import nl.trajectoryledger.query.rulebook.RuleVersion;

import org.jspecify.annotations.Nullable;

/**
 * The rule a trajectory falls under on a day.
 *
 * @param version the rule as in force on the day
 * @param entitlement what it gives at the patient's age
 * @param invalid whether the ground stated for the diagnosis code does not go with it
 * @param clause the clause of Bijlage 1 that applies; null if none does
 * @param clauseNotStated whether a person should say which clause it is
 * @param way how the rule was found
 */
record Standing(
        RuleName rule,
        RuleVersion version,
        Entitlement entitlement,
        boolean invalid,
        @Nullable Clause clause,
        boolean clauseNotStated,
        Way way) {

    /**
     * How a rule was found.
     *
     * @param named the rule that the code or the ground stated names
     * @param detour why another one applies; {@code NONE} if it is the one named
     */
    record Way(RuleName named, Path path, Detour detour) {

        Way but(Detour reason) {
            return new Way(named, path, reason);
        }
    }

    /** What names a rule. */
    enum Path {
        /** The ground stated. */
        STATED,
        /** The diagnosis code itself. */
        NAMED_BY_CODE,
        /** A code that the list permits as a list condition only. */
        LISTED_ONLY,
        /** Nothing: what remains. */
        OTHERWISE,
        /** The ground stated is a rule for adults, read as the one for minors. */
        CONVERTED
    }

    /** Why the rule that was named does not apply. */
    enum Detour {
        NONE,
        NOT_IN_FORCE,
        NOT_ADMITTED,
        LIST_OVER
    }
}
