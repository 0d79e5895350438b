package nl.trajectoryledger.query.verification;

import nl.trajectoryledger.query.verification.Break.Kind;

import java.util.ArrayList;
import java.util.List;

/** The breaks that were found: each is counted, the first ones are told. */
final class Breaks {

    /** Enough to see where it begins; a ledger written anew would fill the memory with them. */
    private static final int TOLD = 1_000;

    private final List<Break> told = new ArrayList<>();
    private long count;

    synchronized void add(Kind kind, String place, String what) {
        count++;
        if (told.size() < TOLD) {
            told.add(new Break(kind, place, what));
        }
    }

    synchronized long count() {
        return count;
    }

    synchronized List<Break> told() {
        return List.copyOf(told);
    }
}
