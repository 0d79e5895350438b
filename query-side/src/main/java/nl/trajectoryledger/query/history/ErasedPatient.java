package nl.trajectoryledger.query.history;

/** The patient was erased: there is no person any more to tell anything of. */
public final class ErasedPatient extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ErasedPatient() {
        super("the patient was erased: the receipt is under /api/erasures");
    }
}
