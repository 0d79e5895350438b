package nl.trajectoryledger.query.dryruns;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.history.RecordedEvent;

/**
 * An event that was not recorded.
 *
 * @param row the row of the file that brought it
 */
record Rehearsed(long row, RecordedEvent event) {

    PatientId patient() {
        return event.event().patientId();
    }
}
