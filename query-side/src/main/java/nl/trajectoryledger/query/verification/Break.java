package nl.trajectoryledger.query.verification;

/**
 * A place where the ledger is not what was recorded.
 *
 * @param kind what was looked at
 * @param place where, as precisely as it can be told
 * @param what is wrong there, without anything that stands in an event
 */
public record Break(Kind kind, String place, String what) {

    /** What was looked at. */
    public enum Kind {
        STREAM,
        LEAF,
        TILE,
        HEAD,
        KEY
    }
}
