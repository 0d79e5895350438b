package nl.trajectoryledger.query.cost;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.PersonalDataSeal;

/** Seals nothing, so that only reading is measured. */
final class OpenSeal implements PersonalDataSeal {

    @Override
    public String seal(PatientId patient, FactId fact, String field, String value) {
        return value;
    }

    @Override
    public String open(PatientId patient, FactId fact, String field, String sealed) {
        return sealed;
    }
}
