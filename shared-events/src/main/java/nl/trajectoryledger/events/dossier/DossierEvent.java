package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

/**
 * Everything the ledger can hold about one patient; the permitted types are the event catalogue.
 */
public sealed interface DossierEvent
        permits PatientRegistered,
                InsuranceStarted,
                TrajectoryEvent,
                FactRetracted,
                RetentionEvent {

    /** The patient whose stream holds the event. */
    PatientId patientId();

    /** The fact this event records. */
    FactId factId();

    /** Where the fact comes from, if it was said. */
    @Nullable Source source();
}
