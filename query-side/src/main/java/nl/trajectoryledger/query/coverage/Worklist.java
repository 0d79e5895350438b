package nl.trajectoryledger.query.coverage;

import java.util.Locale;

/** What somebody has to look after, a list for each kind. */
public enum Worklist {
    HISTORY_MISSING,
    CODE_CLOSED,
    CLAIMS_RECONSIDERABLE,
    CLAIMS_OVERPAID,
    HISTORY_CONFLICT,
    CODE_MISMATCH;

    /** The name people know it by. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
