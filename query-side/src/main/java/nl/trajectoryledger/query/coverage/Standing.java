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
        Way way) {}
