package nl.trajectoryledger.query.patients;

import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a patient is looked for by: exactly one of these.
 *
 * @param key a patient id, or the key of the patient in an imported file
 */
record SearchRequest(@Nullable Bsn bsn, @Nullable PolicyNumber policyNumber, @Nullable String key) {

    boolean isOne() {
        return Stream.of(bsn, policyNumber, key).filter(Objects::nonNull).count() == 1;
    }

    /** A key in a file may be a number that names a person. */
    @Override
    public String toString() {
        return "SearchRequest[hidden]";
    }
}
