package nl.trajectoryledger.command.imports.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class WorkersTest {

    private final List<Integer> results = new ArrayList<>();

    @Test
    void hand_on_the_results_in_the_order_of_the_things() {
        try (var workers = new Workers(3)) {
            workers.each(numbers(100), n -> n * n, results::add);
        }

        assertThat(results).hasSize(100).isSorted().endsWith(99 * 99);
    }

    @Test
    void work_on_several_at_once() {
        // Nobody passes the barrier alone.
        var barrier = new CyclicBarrier(2);
        try (var workers = new Workers(2)) {
            workers.each(numbers(4), _ -> met(barrier), _ -> results.add(1));
        }

        assertThat(results).hasSize(4);
    }

    @Test
    void begin_nothing_more_when_the_taker_has_enough_and_hand_on_what_was_begun() {
        var begun = new AtomicInteger();
        try (var workers = new Workers(2)) {
            assertThatThrownBy(
                            () ->
                                    workers.each(
                                            numbers(100),
                                            _ -> begun.incrementAndGet(),
                                            result -> {
                                                results.add(result);
                                                throw new IllegalStateException("enough");
                                            }))
                    .hasMessage("enough");
        }

        assertThat(begun).hasValue(2);
        assertThat(results).hasSize(2);
    }

    @Test
    void fail_as_the_work_failed() {
        try (var workers = new Workers(2)) {
            assertThatThrownBy(
                            () ->
                                    workers.each(
                                            numbers(3),
                                            _ -> {
                                                throw new IllegalArgumentException("broken");
                                            },
                                            _ -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("broken");
        }
    }

    private static int met(CyclicBarrier barrier) {
        try {
            return barrier.await();
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
