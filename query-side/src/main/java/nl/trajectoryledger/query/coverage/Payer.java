package nl.trajectoryledger.query.coverage;

/** Who pays for a treatment. */
public enum Payer {
    BASIC,
    SUPPLEMENTARY,
    SELF,
    /** No supplementary package known, or no insurance known for the day. */
    SUPPLEMENTARY_OR_SELF,
    /** The verdict is undetermined. */
    UNKNOWN
}
