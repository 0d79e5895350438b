package nl.trajectoryledger.command.codes;

/** An edition contradicts one that the ledger holds; the message says which. */
final class EditionConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EditionConflict(String rule) {
        super(rule);
    }
}
