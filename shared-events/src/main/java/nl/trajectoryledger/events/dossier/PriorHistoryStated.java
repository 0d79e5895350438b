package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Somebody stated when a trajectory began and how many treatments took place up to a day.
 *
 * @param treatments number of treatments from startedOn up to and including upTo
 * @param insurer insurer of that time
 * @param documentSha256 SHA-256 of the signed form, lower-case hexadecimal
 * @since 0.1.0
 */
@StoredAs("prior-history-stated")
public record PriorHistoryStated(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        LocalDate startedOn,
        int treatments,
        LocalDate upTo,
        @Nullable UzoviCode insurer,
        @Nullable DcsphCode diagnosis,
        PartyCode statedBy,
        @Nullable LocalDate signedOn,
        @Nullable String documentSha256,
        @Nullable Source source)
        implements TrajectoryEvent {}
