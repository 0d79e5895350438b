package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

/**
 * What the ledger holds of a patient must stay, whatever the terms say, until the hold is lifted.
 *
 * @param orderedBy who ordered it
 * @param reason free text for the auditor, never parsed
 * @since 0.1.0
 */
@StoredAs("legal-hold-set")
public record LegalHoldSet(PatientId patientId, FactId factId, String orderedBy, String reason)
        implements RetentionEvent {}
