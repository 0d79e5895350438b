package nl.trajectoryledger.query.coverage;

/** What the rules say of one treatment. */
public enum Verdict {
    /** Paid by the basic insurance. */
    BASIC,
    /** One of the first treatments that the basic insurance leaves to the patient. */
    FIRST_N,
    /** The maximum, term or window of the rule is used up. */
    EXHAUSTED,
    /** A condition of the rule is not met. */
    CONDITION_UNMET,
    /** No rule of the basic insurance applies. */
    NOT_BASIC,
    /** A fact is missing without which nothing can be said. */
    UNDETERMINED
}
