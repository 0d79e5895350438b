package nl.trajectoryledger.command.codes;

/** An edition cannot be recorded as it is brought; the message says why. */
final class EditionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EditionRefused(String rule) {
        super(rule);
    }
}
