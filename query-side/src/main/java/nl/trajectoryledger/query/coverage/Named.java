package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.RuleName;

/** A rule before it is looked up in time. */
record Named(RuleName rule, boolean invalid, boolean clauseNotStated, Way way) {

    static Named by(Path path, RuleName rule) {
        return new Named(rule, false, false, new Way(rule, path, Detour.NONE));
    }

    /** A rule for adults, read as the one for minors. */
    static Named converted(RuleName forAdults) {
        return new Named(
                RuleName.MINOR_NON_LIST,
                false,
                false,
                new Way(forAdults, Path.CONVERTED, Detour.NONE));
    }
}
