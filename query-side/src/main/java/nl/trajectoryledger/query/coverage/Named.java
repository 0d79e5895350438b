package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.RuleName;

/** A rule before it is looked up in time. */
record Named(RuleName rule, boolean invalid, boolean clauseNotStated, Way way) {

    static Named by(Path path, RuleName rule) {
        return new Named(rule, false, false, new Way(rule, path, Detour.NONE));
    }
}
