package nl.trajectoryledger.command.retention;

import nl.trajectoryledger.events.dossier.LegalHoldSet;
import nl.trajectoryledger.events.identity.PatientId;

import java.time.LocalDate;
import java.util.List;

/**
 * How the file of a patient stands.
 *
 * @param lastChangedOn when something was recorded in it last, by its source where that says so
 * @param term the term that counts
 * @param allowedFrom the first day on which it may be erased, unless it is held
 * @param holds the legal holds on it, the oldest first
 */
record FileStanding(
        PatientId patient,
        LocalDate lastChangedOn,
        RetentionTerm term,
        LocalDate allowedFrom,
        List<Hold> holds,
        boolean erased) {

    /**
     * A legal hold.
     *
     * @param hold by which it is lifted
     */
    record Hold(int hold, String orderedBy, String reason) {

        static Hold of(LegalHoldSet set) {
            return new Hold(set.factId().value(), set.orderedBy(), set.reason());
        }
    }
}
