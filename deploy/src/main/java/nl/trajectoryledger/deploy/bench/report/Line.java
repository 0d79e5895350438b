package nl.trajectoryledger.deploy.bench.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A figure beside its peer, measured in turn in several rounds.
 *
 * @param unit of both
 * @param peer what the figure is compared with
 */
public record Line(String name, String unit, String peer, Limit limit, List<Round> rounds) {

    public Line {
        rounds = List.copyOf(rounds);
    }

    double figure() {
        return median(Round::figure);
    }

    double peerFigure() {
        return median(Round::peer);
    }

    /** Of the ratios of the rounds, because what disturbs a round disturbs both of its sides. */
    double ratio() {
        return median(Round::ratio);
    }

    double lowestRatio() {
        return rounds.stream().mapToDouble(Round::ratio).min().orElse(Double.NaN);
    }

    double highestRatio() {
        return rounds.stream().mapToDouble(Round::ratio).max().orElse(Double.NaN);
    }

    boolean holds() {
        return limit.allows(ratio());
    }

    private double median(ToDoubleFunction<Round> of) {
        var sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
