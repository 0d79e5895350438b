package nl.trajectoryledger.query.trace;

import nl.trajectoryledger.query.rulebook.Reason;

import java.util.List;
import java.util.Set;

/**
 * One check with its outcome.
 *
 * @param reasons what the check adds to the verdict; empty unless it says so
 * @param remarks what was found
 */
public record Checked(Check check, Outcome outcome, Set<Reason> reasons, List<Remark> remarks) {

    public Checked {
        reasons = Set.copyOf(reasons);
        remarks = List.copyOf(remarks);
    }

    /** How a check ended. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** The rule does not ask for it. */
        NOT_NEEDED,
        /** An earlier check decided. */
        NOT_REACHED
    }
}
