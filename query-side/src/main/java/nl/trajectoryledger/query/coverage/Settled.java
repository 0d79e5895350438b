package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.TreatmentAuthorised;

import org.jspecify.annotations.Nullable;

/**
 * What was found of one treatment.
 *
 * @param byRule what the rule alone says
 * @param authorisation what made it paid beyond the rule; null if nothing did
 */
record Settled(
        Judgement byRule,
        @Nullable TreatmentAuthorised authorisation,
        Judgement judgement,
        Payment payment) {}
