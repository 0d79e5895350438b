package nl.trajectoryledger.query.verification.breaks;

import nl.trajectoryledger.query.verification.breaks.Break.Kind;

import java.util.ArrayList;
import java.util.List;

/** The breaks that were found: each is counted, the first ones are told. */
public final class Breaks {

    /** Enough to see where it begins; a ledger written anew would fill the memory with them. */
    private static final int TOLD = 1_000;

    private final List<Break> told = new ArrayList<>();
    private long count;

    public void add(Kind kind, String place, String what) {
        add(new Break(kind, place, what));
    }

    private synchronized void add(Break found) {
        count++;
        if (told.size() < TOLD) {
            told.add(found);
        }
    }

    /** Those that somebody else counted, who told as many. */
    public synchronized void addAll(Breaks others) {
        others.told().forEach(this::add);
        count += others.count() - others.told().size();
    }

    public synchronized long count() {
        return count;
    }

    public synchronized List<Break> told() {
        return List.copyOf(told);
    }
}
