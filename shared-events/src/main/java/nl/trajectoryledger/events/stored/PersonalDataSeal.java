package nl.trajectoryledger.events.stored;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

/**
 * Turns personal data into its stored form and back. The form is bound to the patient, the fact and
 * the field, so it cannot be moved to another event.
 */
public interface PersonalDataSeal {

    /** The stored form of a personal value, text that tells nothing without the patient's key. */
    String seal(PatientId patient, FactId fact, String field, String value);

    /**
     * The personal value of a stored form; null when the patient's key was destroyed.
     *
     * @throws IllegalStateException if the form was altered or belongs elsewhere
     */
    @Nullable String open(PatientId patient, FactId fact, String field, String sealed);
}
