package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A doctor referred the patient for treatment; it may come before the intake.
 *
 * @param diagnosisText the referrer's words
 * @since 0.1.0
 */
@StoredAs("referral-received")
public record ReferralReceived(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        LocalDate date,
        AgbCode referrer,
        @Nullable Qualification specialism,
        @Nullable String diagnosisText,
        @Nullable Source source)
        implements TrajectoryEvent {}
