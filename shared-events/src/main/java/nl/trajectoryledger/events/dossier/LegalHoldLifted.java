package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

/**
 * A legal hold is over.
 *
 * @param hold the fact that set it
 * @param orderedBy who ordered it
 * @param reason free text for the auditor, never parsed
 * @since 0.1.0
 */
@StoredAs("legal-hold-lifted")
public record LegalHoldLifted(
        PatientId patientId, FactId factId, FactId hold, String orderedBy, String reason)
        implements RetentionEvent {}
