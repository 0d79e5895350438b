package nl.trajectoryledger.query.coverage;

/** What names a rule. */
enum Path {
    /** The ground stated. */
    STATED,
    /** The diagnosis code itself. */
    NAMED_BY_CODE,
    /** A code that the list permits as a list condition only. */
    LISTED_ONLY,
    /** Nothing: what remains. */
    OTHERWISE,
    /** The ground stated is a rule for adults, read as the one for minors. */
    CONVERTED
}
