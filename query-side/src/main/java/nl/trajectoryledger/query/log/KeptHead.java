package nl.trajectoryledger.query.log;

import nl.trajectoryledger.events.merkle.SignedNote;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.events.merkle.TreeHead;
import nl.trajectoryledger.query.stream.ReadPosition;

import java.util.List;

/**
 * A head as it was signed, and what it takes to grow on from it.
 *
 * @param edge the leaves that do not fill a tile yet
 * @param read where its last event stands in the read order
 */
public record KeptHead(SignedNote note, List<TreeHash> edge, ReadPosition read) {

    public TreeHead head() {
        return TreeHead.of(note);
    }

    public long size() {
        return head().size();
    }
}
