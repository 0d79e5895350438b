package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimPayer;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * An insurer decided on a claim otherwise than the rules say.
 *
 * @param finding that it is reconsiderable, overpaid, or paid for no treatment
 * @param decided what the insurer decided
 * @param paidFrom the insurance it was paid from, if stated
 * @param returnCodes by which the insurer explains it
 * @param derived what the rules say; null for a session that was retracted
 */
public record ClaimAtIssue(
        TrajectoryKey trajectory,
        Finding finding,
        SessionAtIssue session,
        UzoviCode insurer,
        LocalDate decidedOn,
        ClaimVerdict decided,
        @Nullable ClaimPayer paidFrom,
        List<ReturnCode> returnCodes,
        @Nullable Outcome derived)
        implements Task {

    static ClaimAtIssue of(
            TrajectoryKey trajectory,
            Finding finding,
            SessionAtIssue session,
            ClaimDecided decision,
            @Nullable Outcome derived) {
        return new ClaimAtIssue(
                trajectory,
                finding,
                session,
                decision.insurer(),
                decision.date(),
                decision.verdict(),
                decision.payer(),
                decision.returnCodes(),
                derived);
    }

    @Override
    public Worklist worklist() {
        return finding == Finding.CLAIM_RECONSIDERABLE
                ? Worklist.CLAIMS_RECONSIDERABLE
                : Worklist.CLAIMS_OVERPAID;
    }

    @Override
    public LocalDate since() {
        return session.date();
    }

    @Override
    public String item() {
        return "%d/%s".formatted(session.session().value(), insurer);
    }
}
