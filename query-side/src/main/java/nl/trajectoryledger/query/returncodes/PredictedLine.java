package nl.trajectoryledger.query.returncodes;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PerformanceCode;
import nl.trajectoryledger.query.coverage.ClaimLine;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.SessionAtIssue;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.prose.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A claim line with the return codes to be expected.
 *
 * @param entitlement the code it carries; where the session states none, the one it should
 * @param stated whether the session states it
 * @param derived what the rules say; null for a session that is no treatment
 * @param returnCodes none if it would be paid
 * @param advice what to do all the same; null if there is nothing to say
 */
public record PredictedLine(
        SessionAtIssue session,
        @Nullable PerformanceCode performance,
        DcsphCode diagnosis,
        @Nullable EntitlementCode entitlement,
        boolean stated,
        @Nullable Outcome derived,
        List<PredictedCode> returnCodes,
        @Nullable Texts advice) {

    /** Foresees the answer to a line. */
    public static PredictedLine of(ClaimLine line) {
        var codes =
                ReturnCodes.of(line).stream().map(each -> PredictedCode.of(each, line)).toList();
        var derived = line.derived();
        boolean first = derived != null && derived.verdict() == Verdict.FIRST_N;
        return new PredictedLine(
                line.session(),
                line.performance(),
                line.diagnosis().code(),
                line.entitlement(),
                line.asSent(),
                derived,
                codes,
                first && !codes.isEmpty() ? PredictionText.sendAnyway() : null);
    }
}
