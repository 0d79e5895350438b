package nl.trajectoryledger.events.dossier;

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
 * A treatment or another service was given on a day.
 *
 * @param entitlement entitlement code as the practice stated it; it never drives the count
 * @param groupSize patients treated together
 * @param minutes length of the session
 * @param id the source's name for the session, to tell two on one day apart
 * @since 0.1.0
 */
@StoredAs("session-delivered")
public record SessionDelivered(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        LocalDate date,
        @Nullable AgbCode practice,
        @Nullable AgbCode therapist,
        List<Qualification> qualifications,
        @Nullable PerformanceCode performance,
        @Nullable EntitlementCode entitlement,
        @Nullable Integer groupSize,
        @Nullable Integer minutes,
        @Nullable String id,
        @Nullable Source source)
        implements TrajectoryEvent {

    public SessionDelivered {
        qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
    }
}
