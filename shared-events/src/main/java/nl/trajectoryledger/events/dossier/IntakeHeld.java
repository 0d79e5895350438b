package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.Discipline;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A practice took the patient in: the trajectory begins, or goes on under a new key.
 *
 * @param qualifications what the therapist is registered for; empty where not stated
 * @param basis the entitlement the practice claims under, where stated
 * @param listClause the clause of Bijlage 1 the practice names, where stated
 * @param firstTreatmentOn first treatment as the patient or an earlier practice tells it
 * @param continues key of the trajectory this intake goes on with
 * @since 0.1.0
 */
@StoredAs("intake-held")
public record IntakeHeld(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        LocalDate date,
        AgbCode practice,
        @Nullable AgbCode therapist,
        List<Qualification> qualifications,
        @Nullable Discipline discipline,
        DcsphCode diagnosis,
        @Nullable RuleName basis,
        @Nullable ListClause listClause,
        @Nullable LocalDate firstTreatmentOn,
        @Nullable TrajectoryKey continues,
        @Nullable Source source)
        implements TrajectoryEvent {

    public IntakeHeld {
        qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
    }
}
