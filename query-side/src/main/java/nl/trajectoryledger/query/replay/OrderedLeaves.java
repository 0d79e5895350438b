package nl.trajectoryledger.query.replay;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import nl.trajectoryledger.events.merkle.GrowingTree;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.stream.Slice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Leaves that come slice by slice from several workers, put into a Merkle tree in the order of the
 * patients' ids. Slices of the same part hold the same range of ids, so that no more leaves wait
 * than those of the parts that are being read.
 */
final class OrderedLeaves {

    private static final Comparator<Leaf> BY_ID =
            Comparator.comparing(Leaf::patient, OrderedLeaves::unsigned);

    private final GrowingTree tree = new GrowingTree();
    private final Map<Integer, Long> slicesToCome;
    private final Map<Integer, List<Leaf>> waiting = new HashMap<>();
    private int next;

    /**
     * @param slices all that will come
     */
    OrderedLeaves(Collection<Slice> slices) {
        slicesToCome = new HashMap<>(slices.stream().collect(groupingBy(Slice::part, counting())));
    }

    /** Takes all leaves of a slice. */
    synchronized void add(Slice slice, List<Leaf> leaves) {
        waiting.computeIfAbsent(slice.part(), _ -> new ArrayList<>()).addAll(leaves);
        slicesToCome.merge(slice.part(), -1L, Long::sum);
        while (Long.valueOf(0).equals(slicesToCome.get(next))) {
            waiting.getOrDefault(next, List.of()).stream()
                    .sorted(BY_ID)
                    .forEach(leaf -> tree.add(leaf.hash()));
            waiting.remove(next);
            next++;
        }
    }

    /** Takes a leaf that follows all the others. */
    synchronized void addLast(TreeHash hash) {
        tree.add(hash);
    }

    synchronized TreeHash root() {
        if (!waiting.isEmpty()) {
            throw new IllegalStateException("not every slice was read");
        }
        return tree.root();
    }

    /** The order in which PostgreSQL sorts ids, and texts of them. */
    private static int unsigned(UUID one, UUID other) {
        int high =
                Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }
}
