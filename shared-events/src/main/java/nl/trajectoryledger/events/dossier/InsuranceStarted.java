package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A patient is insured with an insurer from a day on; a later start elsewhere ends it.
 *
 * @param from first day insured
 * @param until last day insured, where stated
 * @param supplementary what the supplementary insurance pays, where known
 * @since 0.1.0
 */
@StoredAs("insurance-started")
public record InsuranceStarted(
        PatientId patientId,
        FactId factId,
        UzoviCode insurer,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable PolicyNumber policyNumber,
        @Nullable SupplementaryPackage supplementary,
        @Nullable Source source)
        implements DossierEvent {}
