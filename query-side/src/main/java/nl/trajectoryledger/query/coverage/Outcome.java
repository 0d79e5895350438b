package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.query.rulebook.Reason;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is answered about one treatment, to hold against another answer.
 *
 * @param number its number in the trajectory's count; null while prior history is missing
 * @param payer null for a treatment that is only asked about
 */
public record Outcome(
        @Nullable Integer number,
        Verdict verdict,
        Set<Reason> reasons,
        @Nullable Payer payer,
        @Nullable EntitlementCode entitlementCode) {

    public Outcome {
        // In the same order in every process: rows with reasons are compared.
        reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
    }

    /** The outcome of a session; null for one that is no treatment. */
    static @Nullable Outcome of(SessionCoverage answered) {
        var verdict = answered.verdict();
        return verdict == null
                ? null
                : new Outcome(
                        answered.number(),
                        verdict,
                        answered.reasons(),
                        answered.payer(),
                        answered.entitlementCode());
    }
}
