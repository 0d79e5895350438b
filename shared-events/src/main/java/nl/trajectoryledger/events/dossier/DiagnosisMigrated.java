package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Another diagnosis code came into force from a day on.
 *
 * @param date first day of the new code
 * @param confirmedBy practice or insurer that confirms it
 * @since 0.1.0
 */
@StoredAs("diagnosis-migrated")
public record DiagnosisMigrated(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        DcsphCode from,
        DcsphCode to,
        LocalDate date,
        MigrationCause cause,
        PartyCode confirmedBy,
        @Nullable RuleName basis,
        @Nullable ListClause listClause,
        @Nullable Source source)
        implements TrajectoryEvent {}
