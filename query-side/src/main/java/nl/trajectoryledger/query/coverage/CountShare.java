package nl.trajectoryledger.query.coverage;

import java.util.List;

/**
 * Part of a count.
 *
 * @param sessions held by the ledger
 * @param placed stated as history
 */
public record CountShare(List<CountedSession> sessions, List<CountedHistory> placed) {

    /** How many treatments it is. */
    public int treatments() {
        return sessions.size() + placed.stream().mapToInt(CountedHistory::treatments).sum();
    }
}
