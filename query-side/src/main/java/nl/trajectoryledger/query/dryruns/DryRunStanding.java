package nl.trajectoryledger.query.dryruns;

/**
 * How far a dry run is.
 *
 * @param isKept whether what it left is still there
 */
record DryRunStanding(String state, boolean isKept) {

    void requireAnswerable() {
        if (!state.equals("done")) {
            throw new NotAnswerable("the dry run is not done: it is " + state);
        }
        if (!isKept) {
            throw new NotAnswerable("the dry run is more than a day ago: try the file out again");
        }
    }
}
