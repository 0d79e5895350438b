package nl.trajectoryledger.query.coverage;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the counter of a rule holds for one treatment.
 *
 * @param counted the treatments it holds, in order, whether before this one or after
 * @param number which of them this treatment is, from 1
 * @param limit how many the rule gives, or leaves to the patient
 * @param window the stretch of time they are counted in; null if it has none or none has begun
 */
record Tally(List<Treatment> counted, int number, int limit, @Nullable Span window) {

    static Tally of(
            Treatment treatment, List<Treatment> counted, int limit, @Nullable Span window) {
        return new Tally(counted, treatment.countBefore(counted) + 1, limit, window);
    }

    boolean isWithin() {
        return number <= limit;
    }

    /** The treatments counted before this one. */
    List<Treatment> before() {
        return counted.subList(0, number - 1);
    }
}
