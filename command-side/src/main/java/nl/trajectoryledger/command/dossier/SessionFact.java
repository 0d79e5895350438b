package nl.trajectoryledger.command.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.ClaimPayer;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** A session, and what is stated about one. */
public sealed interface SessionFact extends Fact.OnIntake {

    /** A fact that names a session of its trajectory by its id or its day. */
    sealed interface OnSession extends SessionFact {

        /** The id or the ISO date of the session. */
        String session();
    }

    /** A treatment or another service was given. */
    @JsonTypeName("session")
    record Session(
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
            implements SessionFact {

        public Session {
            qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
        }
    }

    /** A session was not as first stated; what is present replaces it. */
    @JsonTypeName("session-corrected")
    record SessionCorrected(
            TrajectoryKey trajectory,
            String session,
            @Nullable LocalDate date,
            @Nullable AgbCode practice,
            @Nullable AgbCode therapist,
            List<Qualification> qualifications,
            @Nullable PerformanceCode performance,
            @Nullable EntitlementCode entitlement,
            @Nullable Integer groupSize,
            @Nullable Integer minutes,
            @Nullable String id,
            String reason,
            @Nullable Source source)
            implements OnSession {

        public SessionCorrected {
            qualifications = qualifications == null ? List.of() : List.copyOf(qualifications);
        }
    }

    /** A session never was. */
    @JsonTypeName("session-retracted")
    record SessionRetracted(
            TrajectoryKey trajectory, String session, String reason, @Nullable Source source)
            implements OnSession {}

    /** An insurer decided on the claim for a session. */
    @JsonTypeName("claim-decided")
    record ClaimDecided(
            TrajectoryKey trajectory,
            String session,
            UzoviCode insurer,
            ClaimVerdict verdict,
            @Nullable ClaimPayer payer,
            List<ReturnCode> returnCodes,
            LocalDate date,
            @Nullable Source source)
            implements OnSession {

        public ClaimDecided {
            returnCodes = returnCodes == null ? List.of() : List.copyOf(returnCodes);
        }
    }
}
