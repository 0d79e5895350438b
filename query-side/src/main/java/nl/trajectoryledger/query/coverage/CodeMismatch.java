package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.time.LocalDate;

/**
 * A session states another entitlement code than the rules give.
 *
 * @param stated the code it states
 * @param derived what the rules say, with the code a claim should carry
 */
public record CodeMismatch(
        TrajectoryKey trajectory, SessionAtIssue session, EntitlementCode stated, Outcome derived)
        implements Task {

    @Override
    public Worklist worklist() {
        return Worklist.CODE_MISMATCH;
    }

    @Override
    public LocalDate since() {
        return session.date();
    }

    @Override
    public String item() {
        return Integer.toString(session.session().value());
    }
}
