package nl.trajectoryledger.query.stream;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One patient's stream up to a place in the ledger, with its hash chain computed anew from what is
 * stored.
 *
 * @param head the hash of its last event, as computed
 * @param brokenAt the first event that is missing or is not what its stored hash says; null if the
 *     chain holds
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record ProvedStream(PatientStream stream, byte[] head, @Nullable Long brokenAt) {

    /**
     * Computes the chain.
     *
     * @param rows in the order of the stream
     */
    static ProvedStream of(List<CopiedRow> rows, EventDecoder decoder) {
        var events = new ArrayList<EventRow>(rows.size());
        byte[] head = null;
        Long brokenAt = null;
        for (var row : rows) {
            var stored = row.proved();
            boolean follows =
                    row.sequence() == events.size() && Arrays.equals(head, stored.previousHash());
            head = stored.event().hashAfter(head);
            boolean holds = follows && Arrays.equals(head, stored.hash());
            if (!holds && brokenAt == null) {
                brokenAt = (long) events.size();
            }
            events.add(EventRow.of(stored.event()));
        }
        if (head == null) {
            throw new IllegalArgumentException("nobody has an empty stream");
        }
        return new ProvedStream(new PatientStream(events, decoder), head, brokenAt);
    }
}
