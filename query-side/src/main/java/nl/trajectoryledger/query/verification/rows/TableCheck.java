package nl.trajectoryledger.query.verification.rows;

import nl.trajectoryledger.query.stream.PatientStream;

/** Looks at the read tables, a patient at a time. */
public interface TableCheck {

    /** Checks the rows of one patient. */
    void check(PatientStream stream);

    /** Checks what is left. */
    TableResult end();

    /** Looks at nothing, for a reason. */
    static TableCheck none(String why) {
        return new TableCheck() {
            @Override
            public void check(PatientStream stream) {}

            @Override
            public TableResult end() {
                return TableResult.none(why);
            }
        };
    }
}
