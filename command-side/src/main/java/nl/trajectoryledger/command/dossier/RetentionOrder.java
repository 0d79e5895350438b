package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.dossier.ErasureGround;
import nl.trajectoryledger.events.identity.FactId;

/** What may be ordered about keeping the file of a patient. */
public sealed interface RetentionOrder {

    /** Who orders it. */
    String orderedBy();

    /** Why; it may not say who the patient is, because it is never erased. */
    String reason();

    /** Nothing of the file may be erased until the hold is lifted. */
    record SetLegalHold(String orderedBy, String reason) implements RetentionOrder {}

    /**
     * A hold is over.
     *
     * @param hold the fact that set it
     */
    record LiftLegalHold(FactId hold, String orderedBy, String reason) implements RetentionOrder {}

    /** The person is to be erased. */
    record ErasePatient(ErasureGround ground, String orderedBy, String reason)
            implements RetentionOrder {}
}
