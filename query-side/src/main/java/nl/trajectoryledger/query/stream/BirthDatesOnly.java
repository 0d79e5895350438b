package nl.trajectoryledger.query.stream;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.events.stored.PersonalDataSeal;

import org.jspecify.annotations.Nullable;

/**
 * Opens of a person only what entitlements depend on. Whoever derives rows for everyone has no need
 * to know who they are, and opening is the dearest part of reading.
 */
record BirthDatesOnly(PersonalDataSeal seal) implements PersonalDataSeal {

    private static final String BIRTH_DATE = "birthDate";

    static EventJson json(PersonalDataSeal seal) {
        return new EventJson(new BirthDatesOnly(seal));
    }

    @Override
    public String seal(PatientId patient, FactId fact, String field, String value) {
        throw new UnsupportedOperationException("who reads half an event writes none");
    }

    @Override
    public @Nullable String open(PatientId patient, FactId fact, String field, String sealed) {
        return field.equals(BIRTH_DATE) ? seal.open(patient, fact, field, sealed) : null;
    }
}
