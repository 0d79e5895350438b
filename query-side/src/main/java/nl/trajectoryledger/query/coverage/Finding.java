package nl.trajectoryledger.query.coverage;

/** Something a person should look at. A finding never changes a verdict. */
public enum Finding {
    CLAIM_FOR_NO_TREATMENT,
    CLAIM_OVERPAID,
    CLAIM_RECONSIDERABLE,
    CODE_CLOSED_FOR_NEW_TRAJECTORIES,
    ENTITLEMENT_CODE_MISMATCH,
    HISTORY_CONFLICT,
    INSURANCE_OVERLAP,
    LIST_CLAUSE_NOT_STATED,
    NOT_INSURED,
    SECOND_SESSION_SAME_DAY,
    SESSION_AFTER_DISCHARGE,
    SESSION_BEFORE_INTAKE
}
