package nl.trajectoryledger.events.identity;

/**
 * Marks data that says who a person is. It is stored encrypted under the patient's own key, and no
 * such value ever shows itself in a log line, an exception or a URL: {@code toString} is masked.
 */
public sealed interface PersonalData permits BirthDate, Bsn, PersonName, PolicyNumber {}
