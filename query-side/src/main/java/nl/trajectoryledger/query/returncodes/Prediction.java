package nl.trajectoryledger.query.returncodes;

/**
 * A return code to be expected.
 *
 * @param certain whether it follows from what the ledger knows; else it may be so
 */
public record Prediction(Cause cause, boolean certain) {

    static Prediction certain(Cause cause) {
        return new Prediction(cause, true);
    }

    static Prediction possible(Cause cause) {
        return new Prediction(cause, false);
    }
}
