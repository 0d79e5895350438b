package nl.trajectoryledger.command.retention;

/** Nobody can be erased while a file comes in: it may name the patient. */
final class ImportRunning extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportRunning() {
        super("a file is being imported: erase when it is done, or cancel it");
    }
}
