package nl.trajectoryledger.events.dossier;

import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An insurer decided on the claim for a session.
 *
 * @param session the session that the reference stood for when this was recorded
 * @param sessionReference the id or day by which the source named the session
 * @since 0.1.0
 */
@StoredAs("claim-decided")
public record ClaimDecided(
        PatientId patientId,
        FactId factId,
        TrajectoryKey trajectory,
        FactId session,
        String sessionReference,
        UzoviCode insurer,
        ClaimVerdict verdict,
        @Nullable ClaimPayer payer,
        List<ReturnCode> returnCodes,
        LocalDate date,
        @Nullable Source source)
        implements TrajectoryEvent {

    public ClaimDecided {
        returnCodes = returnCodes == null ? List.of() : List.copyOf(returnCodes);
    }
}
