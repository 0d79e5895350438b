package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An insurer allowed treatment beyond what the rules give.
 *
 * @param treatments how many, where limited
 * @param number number of the authorisation
 * @since 0.1.0
 */
@StoredAs("treatment-authorised")
public record TreatmentAuthorised(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        UzoviCode insurer,
        LocalDate from,
        LocalDate until,
        @Nullable Integer treatments,
        @Nullable String number,
        @Nullable Source source)
        implements TrajectoryEvent {}
