package nl.trajectoryledger.query.trace;

/** The checks of a treatment, in the order in which they are made. */
public enum Check {
    /** The diagnosis code in force can be claimed. */
    CODE_OPEN,
    /** The treatments before the ledger's own are known, where the rule needs them. */
    HISTORY_KNOWN,
    /** The ground stated goes with the diagnosis code. */
    COMBINATION_VALID,
    /** The rulebook has the rule as it was on the day. */
    RULE_KNOWN,
    /** The day is known from which the term of the clause runs. */
    ANCHOR_KNOWN,
    /** The class is known on which the number depends. */
    CLASS_KNOWN,
    /** What the rule, and the insurer, ask besides is so. */
    CONDITIONS_MET,
    /** The term of the clause runs. */
    TERM_RUNS,
    /** The patient is within the age limit of the clause. */
    AGE_WITHIN,
    /** The window and the number of the rule leave room. */
    ROOM_LEFT,
    /** The insurer allowed what the rule no longer gives. */
    AUTHORISED
}
