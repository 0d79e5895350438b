package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

/**
 * A session was recorded in error: it never was. The original entry stays.
 *
 * @param session the session that the reference stood for when this was recorded
 * @param sessionReference the id or day by which the source named the session
 * @param reason free text for the auditor, never parsed
 * @since 0.1.0
 */
@StoredAs("session-retracted")
public record SessionRetracted(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        FactId session,
        String sessionReference,
        String reason,
        @Nullable Source source)
        implements TrajectoryEvent {}
