package nl.trajectoryledger.query.rulebook;

/** Why a verdict is not a plain one. */
public enum Reason {
    AGE_LIMIT,
    ANCHOR_DATE_MISSING,
    AUTHORISED,
    BEFORE_RULEBOOK,
    CLASSIFICATION_MISSING,
    COMBINATION_INVALID,
    DIAGNOSIS_CODE_CLOSED,
    EXTENSION_NOT_ASSESSED,
    FALL_RISK_NOT_HIGH,
    /** A group session is not as large or long as the insurer asks. */
    GROUP_CONDITION_UNMET,
    LIMITATION_NOT_SEVERE,
    MAXIMUM_REACHED,
    PRIOR_HISTORY_MISSING,
    REFERRAL_MISSING,
    TERM_EXPIRED,
    THERAPIST_NOT_QUALIFIED,
    WINDOW_ENDED
}
