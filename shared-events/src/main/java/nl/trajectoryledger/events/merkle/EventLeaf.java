package nl.trajectoryledger.events.merkle;

import java.nio.ByteBuffer;

/**
 * What the tree says of an event: its hash, which covers every field and all that came before it in
 * its stream, and where it stands in the order of all events.
 *
 * @param hash the event's own, 32 bytes
 * @param transaction number of the transaction that recorded it
 * @param position number of the event
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as stored; compared by the hash of the leaf.
public record EventLeaf(byte[] hash, long transaction, long position) {

    /** The hash of the leaf: the three one after the other, numbers in 8 bytes, big-endian. */
    public TreeHash treeHash() {
        return TreeHash.ofLeaf(
                ByteBuffer.allocate(hash.length + 2 * Long.BYTES)
                        .put(hash)
                        .putLong(transaction)
                        .putLong(position)
                        .array());
    }
}
