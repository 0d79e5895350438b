package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A therapist or doctor assessed a measure that an entitlement depends on, or an outcome.
 *
 * @param value a value the measure allows, as text
 * @param instrument questionnaire of a PROM score
 * @since 0.1.0
 */
@StoredAs("assessment-made")
public record AssessmentMade(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        LocalDate date,
        Measure measure,
        String value,
        @Nullable String instrument,
        @Nullable Source source)
        implements TrajectoryEvent {}
