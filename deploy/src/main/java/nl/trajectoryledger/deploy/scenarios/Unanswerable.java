package nl.trajectoryledger.deploy.scenarios;

/** The ledger has no answer to an expectation; the message says why. */
final class Unanswerable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unanswerable(String reason) {
        super(reason);
    }
}
