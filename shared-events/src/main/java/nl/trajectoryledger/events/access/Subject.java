package nl.trajectoryledger.events.access;

/** About whom an endpoint tells or is told. */
public enum Subject {
    /** Nobody: codes, rules, hashes, figures of the ledger itself. */
    NOBODY,
    /** One patient, whom the address or the body names. */
    PATIENT,
    /** Several patients. */
    PATIENTS;

    /** Whether a person can be read or written through it. */
    public boolean isPersonal() {
        return this != NOBODY;
    }
}
