package nl.trajectoryledger.events.dossier;

import org.jspecify.annotations.Nullable;

/** An event about how long what the ledger holds of a patient is kept; it changes no count. */
public sealed interface RetentionEvent extends DossierEvent
        permits LegalHoldSet, LegalHoldLifted, PatientErased {

    /** By whose order. */
    String orderedBy();

    /** Why, for the auditor; it never says who the patient is. */
    String reason();

    /** Nobody's administration states it: it is decided at this ledger. */
    @Override
    default @Nullable Source source() {
        return null;
    }
}
