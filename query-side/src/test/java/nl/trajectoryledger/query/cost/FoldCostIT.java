package nl.trajectoryledger.query.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Folding and judging a stream costs little more than Jackson takes by itself to read it, and a
 * long one hardly more than a short one.
 */
@Isolated("what it measures would be slowed down by any other")
class FoldCostIT {

    private static final Map<String, Double> MICROSECONDS = new HashMap<>();

    private static final int ROUNDS = 4;
    private static final Duration WARM_UP = Duration.ofMillis(700);

    /**
     * What else runs on the machine only ever adds, and keeps the compiler from its work: a
     * disturbed round is followed by another, with a longer time to warm up.
     */
    @BeforeAll
    static void measure() throws RunnerException {
        for (int round = 0; round < ROUNDS && !holds(); round++) {
            measureOnce(WARM_UP.multipliedBy(round + 1L));
        }
        System.out.println("microseconds, best iterations: " + MICROSECONDS);
    }

    private static boolean holds() {
        return cost("foldAndJudge250") <= 1.5 * cost("decode250")
                && cost("foldAndJudge2500") <= 12 * cost("foldAndJudge250");
    }

    private static void measureOnce(Duration warmUp) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(FoldBenchmark.class.getName())
                        .forks(1)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.milliseconds(warmUp.toMillis()))
                        .measurementIterations(9)
                        .measurementTime(TimeValue.milliseconds(400))
                        .jvmArgs(
                                "-Xms1g",
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "--sun-misc-unsafe-memory-access=allow")
                        .verbosity(VerboseMode.SILENT)
                        .build();
        Collection<RunResult> results = new Runner(options).run();
        for (var result : results) {
            var label =
                    result.getPrimaryResult().getLabel() + result.getParams().getParam("events");
            MICROSECONDS.merge(
                    label, result.getPrimaryResult().getStatistics().getMin(), Math::min);
        }
    }

    @Test
    void judging_250_events_costs_at_most_one_and_a_half_times_reading_them() {
        assertThat(cost("foldAndJudge250") / cost("decode250")).isLessThanOrEqualTo(1.5);
    }

    @Test
    void judging_2500_events_costs_at_most_twelve_times_judging_250() {
        assertThat(cost("foldAndJudge2500") / cost("foldAndJudge250")).isLessThanOrEqualTo(12);
    }

    private static double cost(String benchmark) {
        return MICROSECONDS.getOrDefault(benchmark, Double.NaN);
    }
}
