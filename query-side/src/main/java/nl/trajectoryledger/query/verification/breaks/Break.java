package nl.trajectoryledger.query.verification.breaks;

/**
 * A place where the ledger is not what was recorded.
 *
 * @param kind what was looked at
 * @param place where, as precisely as it can be told
 * @param what is wrong there, without anything that stands in an event
 */
public record Break(Kind kind, String place, String what) {

    /** How a place is called that is an event. */
    public static String event(String stream, long sequence) {
        return "patient %s, event %d".formatted(stream, sequence);
    }

    /** What was looked at. */
    public enum Kind {
        STREAM,
        ROW,
        LEAF,
        TILE,
        HEAD,
        KEY
    }
}
