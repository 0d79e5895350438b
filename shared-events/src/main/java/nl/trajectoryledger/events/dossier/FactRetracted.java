package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

/**
 * A fact was recorded in error: it never was. The original entry stays.
 *
 * @param fact the fact that the reference stood for when this was recorded
 * @param reference the retracted fact's reference in the same source system
 * @param reason free text for the auditor, never parsed
 * @since 0.1.0
 */
@StoredAs("fact-retracted")
public record FactRetracted(
        PatientId patientId,
        FactId factId,
        FactId fact,
        String reference,
        String reason,
        @Nullable Source source)
        implements DossierEvent {}
