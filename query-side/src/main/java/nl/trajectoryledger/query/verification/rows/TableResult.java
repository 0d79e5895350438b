package nl.trajectoryledger.query.verification.rows;

import nl.trajectoryledger.query.verification.breaks.Breaks;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the read tables.
 *
 * @param patients whose rows were compared
 * @param breaks found in them
 * @param notChecked what of them was not compared, and why
 */
public record TableResult(long patients, Breaks breaks, List<String> notChecked) {

    /** Nothing was, for a reason. */
    static TableResult none(String why) {
        return new TableResult(0, new Breaks(), List.of("the read tables: " + why));
    }

    /**
     * All but some.
     *
     * @param leftOut whose latest events are not in the tables, as far as one can know
     * @param underivable from whose events no rows can be made
     */
    static TableResult of(long patients, long leftOut, long underivable, Breaks breaks) {
        var missing = new ArrayList<String>();
        if (leftOut > 0) {
            missing.add(
                    "rows of %d patients: their latest events are not in them yet, or are parked"
                            .formatted(leftOut));
        }
        if (underivable > 0) {
            missing.add("rows of %d patients: none can be derived".formatted(underivable));
        }
        return new TableResult(patients, breaks, missing);
    }
}
