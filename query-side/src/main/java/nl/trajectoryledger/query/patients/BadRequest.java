package nl.trajectoryledger.query.patients;

/** A question that cannot be answered as it is put; the message says why. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadRequest(String rule) {
        super(rule);
    }
}
