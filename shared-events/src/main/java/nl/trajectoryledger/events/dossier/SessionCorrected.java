package nl.trajectoryledger.events.dossier;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A session was not as first stated; the fields that are present replace the earlier ones.
 *
 * @param session the session that the reference stood for when this was recorded
 * @param sessionReference the id or day by which the source named the session
 * @param qualifications an empty list replaces too, so it is stored as stated
 * @param reason free text for the auditor, never parsed
 * @since 0.1.0
 */
@StoredAs("session-corrected")
public record SessionCorrected(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        FactId session,
        String sessionReference,
        @Nullable LocalDate date,
        @Nullable AgbCode practice,
        @Nullable AgbCode therapist,
        @JsonInclude(NON_NULL) @Nullable List<Qualification> qualifications,
        @Nullable PerformanceCode performance,
        @Nullable EntitlementCode entitlement,
        @Nullable Integer groupSize,
        @Nullable Integer minutes,
        @Nullable String id,
        String reason,
        @Nullable Source source)
        implements TrajectoryEvent {

    public SessionCorrected {
        qualifications = qualifications == null ? null : List.copyOf(qualifications);
    }
}
