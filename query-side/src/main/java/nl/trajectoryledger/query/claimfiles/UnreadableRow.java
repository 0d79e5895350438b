package nl.trajectoryledger.query.claimfiles;

import nl.trajectoryledger.query.returncodes.PredictedCode;

import java.util.List;

/**
 * A claim that could not be read.
 *
 * @param returnCodes none where it is not known how an insurer would answer it
 */
record UnreadableRow(long row, List<PredictedCode> returnCodes) {

    /**
     * @param field the field that is wrong; empty if none can be named
     */
    static UnreadableRow of(long row, String field) {
        return new UnreadableRow(row, PredictedCode.ofUnreadable(field).stream().toList());
    }
}
