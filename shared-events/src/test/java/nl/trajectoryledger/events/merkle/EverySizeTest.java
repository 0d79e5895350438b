package nl.trajectoryledger.events.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** What holds of every tree up to a thousand leaves. */
class EverySizeTest {

    private static final int SIZES = 1_000;

    private static final KeptTree TREE = new KeptTree();

    @BeforeAll
    static void grow() {
        IntStream.range(0, SIZES).mapToObj(EverySizeTest::entry).forEach(TREE::add);
    }

    @Test
    void every_root_is_the_one_that_the_definition_gives() {
        for (var size = 0; size <= SIZES; size++) {
            assertThat(TREE.rootAt(size)).as("size %d", size).isEqualTo(defined(0, size));
        }
    }

    @Test
    void every_leaf_of_every_tree_is_proved() {
        for (var size = 1; size <= SIZES; size++) {
            for (var leaf = 0; leaf < size; leaf++) {
                var proof = InclusionProof.of(leaf, size, TREE);
                if (!proof.leads(leaf(leaf), TREE.rootAt(size))) {
                    assertThat(proof).as("leads to its root").isNull();
                }
            }
        }
    }

    @Test
    void every_growth_is_proved() {
        for (var to = 0; to <= SIZES; to++) {
            for (var from = 0; from <= to; from++) {
                var proof = ConsistencyProof.of(from, to, TREE);
                if (!proof.connects(TREE.rootAt(from), TREE.rootAt(to))) {
                    assertThat(proof).as("connects its roots").isNull();
                }
            }
        }
    }

    @Test
    void a_tree_goes_on_from_any_size() {
        for (var size = 0; size < SIZES; size++) {
            var tree = GrowingTree.of(size, TREE);
            assertThat(tree.root()).isEqualTo(TREE.rootAt(size));

            tree.add(leaf(size), (level, index, hash) -> {});

            assertThat(tree.root()).isEqualTo(TREE.rootAt(size + 1));
            assertThat(tree.size()).isEqualTo(size + 1);
        }
    }

    @Test
    void no_altered_proof_of_a_leaf_holds() {
        var random = new Random(6962);
        for (var round = 0; round < 20_000; round++) {
            var size = 2 + random.nextInt(SIZES - 1);
            var leaf = random.nextInt(size);
            var proof = InclusionProof.of(leaf, size, TREE);
            var altered = new InclusionProof(leaf, size, altered(proof.path(), random));

            assertThat(altered.leads(leaf(leaf), TREE.rootAt(size))).isFalse();
            assertThat(proof.leads(leaf((leaf + 1) % size), TREE.rootAt(size))).isFalse();
            assertThat(proof.leads(leaf(leaf), TREE.rootAt(size - 1))).isFalse();
        }
    }

    @Test
    void no_altered_proof_of_growth_holds() {
        var random = new Random(9162);
        for (var round = 0; round < 20_000; round++) {
            var to = 2 + random.nextInt(SIZES - 1);
            var from = 1 + random.nextInt(to - 1);
            var proof = ConsistencyProof.of(from, to, TREE);
            var altered = new ConsistencyProof(from, to, altered(proof.path(), random));

            assertThat(altered.connects(TREE.rootAt(from), TREE.rootAt(to))).isFalse();
            assertThat(proof.connects(TREE.rootAt(from - 1), TREE.rootAt(to))).isFalse();
            assertThat(proof.connects(TREE.rootAt(from), TREE.rootAt(to - 1))).isFalse();
        }
    }

    /** A hash changed, left out, doubled or added. */
    private static List<TreeHash> altered(List<TreeHash> path, Random random) {
        var altered = new ArrayList<>(path);
        var place = random.nextInt(path.size());
        switch (random.nextInt(4)) {
            case 0 -> altered.set(place, leaf(SIZES + place));
            case 1 -> altered.remove(place);
            case 2 -> altered.add(place, path.get(place));
            default -> altered.add(leaf(SIZES));
        }
        return altered;
    }

    /** MTH of RFC 6962 section 2.1, word by word. */
    private static TreeHash defined(int from, int to) {
        if (from == to) {
            return TreeHash.ofNothing();
        }
        if (to - from == 1) {
            return leaf(from);
        }
        var half = 1;
        while (half * 2 < to - from) {
            half *= 2;
        }
        return defined(from, from + half).with(defined(from + half, to));
    }

    private static TreeHash leaf(int index) {
        return TreeHash.ofLeaf(entry(index));
    }

    private static byte[] entry(int index) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(index).array();
    }
}
