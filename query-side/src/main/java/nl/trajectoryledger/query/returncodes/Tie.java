package nl.trajectoryledger.query.returncodes;

/** How a cause is tied to a return code. */
public enum Tie {
    /** A source names the cause with the code. */
    NAMED,
    /** The code's own words say the cause. */
    WORDS,
    /** A source says that the claim is rejected, and none by which code. */
    NONE
}
