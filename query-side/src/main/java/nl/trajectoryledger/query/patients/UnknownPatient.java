package nl.trajectoryledger.query.patients;

/** The ledger holds no events of the patient. */
final class UnknownPatient extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPatient() {
        // The id is left out: what stands in its place may be a number that names a person.
        super("the ledger knows no such patient");
    }
}
