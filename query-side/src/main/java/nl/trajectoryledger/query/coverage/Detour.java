package nl.trajectoryledger.query.coverage;

/** Why the rule that was named does not apply. */
enum Detour {
    NONE,
    NOT_IN_FORCE,
    NOT_ADMITTED,
    LIST_OVER
}
