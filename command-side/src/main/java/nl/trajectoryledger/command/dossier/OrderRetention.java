package nl.trajectoryledger.command.dossier;

import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Carries out an order about keeping the file of one patient. The answer is the fact that the order
 * became; {@link RetentionRefused} if a rule forbids it.
 */
public record OrderRetention(
        @TargetAggregateIdentifier PatientId patientId, RetentionOrder order) {}
