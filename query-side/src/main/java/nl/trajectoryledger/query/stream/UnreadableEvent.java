package nl.trajectoryledger.query.stream;

/** A stored event whose meaning the ledger does not know; nothing is derived from half a stream. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long sequence;

    UnreadableEvent(long sequence, String message, Throwable cause) {
        super(message, cause);
        this.sequence = sequence;
    }

    /** Its place in the stream. */
    public long sequence() {
        return sequence;
    }
}
