package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How many first treatments are left to the patient: an earlier, smaller limit holds for who
 * reached it in time (Stb. 2010, 764; Vektis COD321, code 008).
 */
final class FirstLimit {

    private FirstLimit() {}

    /**
     * @param treatments those that count among the first, in order
     * @param asked the treatment asked about, which is as held; null without one
     */
    static int of(FirstTreatments terms, List<Treatment> treatments, @Nullable Treatment asked) {
        for (var earlier : terms.earlierLimits()) {
            var reached = nth(earlier.limit(), treatments, asked);
            if (reached != null && reached.date().isBefore(earlier.reachedBefore())) {
                return earlier.limit();
            }
        }
        return terms.limit();
    }

    /** How many more treatments on one day would still be left to the patient. */
    static int remaining(FirstTreatments terms, List<Treatment> treatments, LocalDate day) {
        int held = treatments.size();
        int left = Math.max(0, of(terms, treatments, null) - held);
        for (var earlier : terms.earlierLimits()) {
            // So many on that day would reach the earlier limit in time.
            if (held < earlier.limit() && day.isBefore(earlier.reachedBefore())) {
                left = Math.min(left, earlier.limit() - held);
            }
        }
        return left;
    }

    private static @Nullable Treatment nth(
            int number, List<Treatment> treatments, @Nullable Treatment asked) {
        if (treatments.size() >= number) {
            return treatments.get(number - 1);
        }
        return treatments.size() == number - 1 ? asked : null;
    }
}
