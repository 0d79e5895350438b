package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.query.coverage.TrajectoryCoverage;

import org.jspecify.annotations.Nullable;

/**
 * One trajectory in short.
 *
 * @param sentence how many treatments are left
 * @param rule what the rule is called
 * @param condition what the list calls the diagnosis code
 * @param chosen whether the page goes into it
 */
record Card(
        TrajectoryCoverage answer,
        String sentence,
        String rule,
        @Nullable String condition,
        boolean chosen) {

    /** How full the counter is, in tenths of a percent of its limit; for a bar. */
    public int filled() {
        var used = answer.used();
        var limit = answer.limit();
        return used == null || limit == null || limit == 0
                ? 0
                : Math.min(1000, used * 1000 / limit);
    }
}
