package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.Qualification;
import nl.trajectoryledger.query.history.Session;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One treatment in a count: held by the ledger, placed from a stated history, or asked about.
 *
 * @param order place among the treatments of one day: placed ones first, then the ledger's order,
 *     the one asked about last
 * @param session the session held; null if placed or asked about
 * @param qualifications what the therapist is registered for; empty if not stated
 */
record Treatment(
        LocalDate date, int order, @Nullable Session session, List<Qualification> qualifications) {

    static final Comparator<Treatment> IN_ORDER =
            Comparator.comparing(Treatment::date).thenComparingInt(Treatment::order);

    private static final int PLACED = Integer.MIN_VALUE;
    private static final int ASKED = Integer.MAX_VALUE;

    static Treatment held(Session session, List<Qualification> qualifications) {
        return new Treatment(session.date(), session.fact().value(), session, qualifications);
    }

    /** One of the treatments placed from a stated history, counted from 0. */
    static Treatment placed(LocalDate startedOn, int index) {
        return new Treatment(startedOn, PLACED + index, null, List.of());
    }

    /** How many of a sorted list come before a day. */
    static int countBefore(LocalDate day, List<Treatment> sorted) {
        return placed(day, 0).countBefore(sorted);
    }

    /** The hypothetical next treatment of a day, after those already held. */
    static Treatment asked(LocalDate day, List<Qualification> qualifications) {
        return new Treatment(day, ASKED, null, qualifications);
    }

    boolean isAsked() {
        return order == ASKED;
    }

    boolean isBefore(Treatment other) {
        return IN_ORDER.compare(this, other) < 0;
    }

    /** How many of a sorted list come before this one. */
    int countBefore(List<Treatment> sorted) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).isBefore(this)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
