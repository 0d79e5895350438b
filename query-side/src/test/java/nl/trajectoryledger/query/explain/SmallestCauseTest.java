package nl.trajectoryledger.query.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class SmallestCauseTest {

    private static final List<Integer> CHANGES = IntStream.rangeClosed(1, 100).boxed().toList();

    @Test
    void finds_the_one_change_that_suffices() {
        assertThat(SmallestCause.of(CHANGES, some -> some.contains(42))).containsExactly(42);
    }

    @Test
    void finds_changes_that_only_suffice_together() {
        assertThat(SmallestCause.of(CHANGES, some -> some.containsAll(List.of(3, 50, 98))))
                .containsExactly(3, 50, 98);
    }

    @Test
    void keeps_all_where_none_can_be_left_out() {
        assertThat(SmallestCause.of(CHANGES, some -> some.size() == 100)).isEqualTo(CHANGES);
    }

    @Test
    void nothing_can_be_left_out_of_what_it_finds() {
        var found = SmallestCause.of(CHANGES, some -> some.stream().mapToInt(i -> i).sum() > 150);

        assertThat(found.stream().mapToInt(i -> i).sum()).isGreaterThan(150);
        for (int one : found) {
            assertThat(found.stream().mapToInt(i -> i).sum() - one).isLessThanOrEqualTo(150);
        }
    }

    @Test
    void finds_nothing_where_nothing_is_needed() {
        assertThat(SmallestCause.of(CHANGES, _ -> true)).isEmpty();
    }
}
