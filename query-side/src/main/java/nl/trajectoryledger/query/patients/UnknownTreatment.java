package nl.trajectoryledger.query.patients;

/** The ledger knows no such treatment at the moment asked about. */
final class UnknownTreatment extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownTreatment() {
        super(
                "the ledger knows no such treatment at that moment: not recorded by then,"
                        + " retracted, or no treatment by its performance code");
    }
}
