package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.RuleName;

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
