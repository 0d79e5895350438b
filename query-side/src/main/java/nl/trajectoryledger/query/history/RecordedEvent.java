package nl.trajectoryledger.query.history;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.PatientErased;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An event with what the store says of it.
 *
 * @param sequence place in the patient's stream, from 0
 * @param recordedAt since when the ledger knows it
 */
public record RecordedEvent(long sequence, Instant recordedAt, DossierEvent event) {

    /**
     * Whether it was known at a moment. That a person was erased holds for every moment: nobody can
     * look from a time at which the person was known.
     *
     * @param moment null for everything
     */
    public boolean isKnownAt(@Nullable Instant moment) {
        return moment == null || !recordedAt.isAfter(moment) || event instanceof PatientErased;
    }
}
