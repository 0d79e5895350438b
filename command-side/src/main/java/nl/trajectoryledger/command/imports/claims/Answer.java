package nl.trajectoryledger.command.imports.claims;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.SessionFact;
import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.ClaimPayer;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.Source;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** What the insurer answered to a claim line. */
public record Answer(
        UzoviCode insurer, ClaimVerdict verdict, List<ReturnCode> returnCodes, LocalDate date) {

    public Answer {
        returnCodes = List.copyOf(returnCodes);
    }

    /** An answer by the amounts in cents: whatever is paid for a session, it is paid. */
    public static Answer of(
            UzoviCode insurer,
            long claimed,
            long awarded,
            List<ReturnCode> returnCodes,
            LocalDate date) {
        var rejected = awarded == 0 && claimed != 0;
        var verdict = rejected ? ClaimVerdict.REJECTED : ClaimVerdict.PAID;
        return new Answer(insurer, verdict, returnCodes, date);
    }

    /**
     * The decision on a session.
     *
     * @param entitlement the code that the line was claimed with
     */
    Fact about(TrajectoryKey trajectory, String session, @Nullable EntitlementCode entitlement) {
        return new SessionFact.ClaimDecided(
                trajectory,
                session,
                insurer,
                verdict,
                payer(entitlement),
                returnCodes,
                date,
                new Source("claims/" + insurer, null, null));
    }

    /** An answer does not say from which insurance it is paid: from the one it was claimed from. */
    private @Nullable ClaimPayer payer(@Nullable EntitlementCode entitlement) {
        if (verdict == ClaimVerdict.REJECTED || entitlement == null) {
            return null;
        }
        return CodeLists.find(entitlement)
                .map(entry -> entry.isBasic() ? ClaimPayer.BASIC : ClaimPayer.SUPPLEMENTARY)
                .orElse(null);
    }
}
