package nl.trajectoryledger.query.log;

import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 256 hashes of the tree side by side, kept once all of them are there: a tree of millions of
 * leaves is some thousands of rows (the tiles of C2SP tlog-tiles, 2024).
 *
 * @param level 0 for leaves, 1 for the roots of those tiles, and so on
 * @param index place in its level, from 0
 * @param last where the event of its last leaf stands, null above the leaves
 */
public record Tile(int level, long index, List<TreeHash> hashes, @Nullable ReadPosition last) {

    /** Hashes in a tile. */
    public static final int WIDTH = 256;

    /** Levels of tiles that a log can have. */
    public static final int LEVELS = 8;

    /** Levels of the tree that a tile spans. */
    public static final int HEIGHT = 8;

    /** The hashes one after the other. */
    public static byte[] bytes(List<TreeHash> hashes) {
        var bytes = ByteBuffer.allocate(hashes.size() * TreeHash.LENGTH);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }

    /** The hashes that {@link #bytes} wrote. */
    public static List<TreeHash> hashes(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return IntStream.range(0, bytes.length / TreeHash.LENGTH)
                .mapToObj(
                        _ -> {
                            var hash = new byte[TreeHash.LENGTH];
                            buffer.get(hash);
                            return TreeHash.of(hash);
                        })
                .toList();
    }
}
