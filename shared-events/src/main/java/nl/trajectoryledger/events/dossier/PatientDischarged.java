package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Treatment under a trajectory ended.
 *
 * @since 0.1.0
 */
@StoredAs("patient-discharged")
public record PatientDischarged(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        LocalDate date,
        @Nullable String reason,
        @Nullable Source source)
        implements TrajectoryEvent {}
