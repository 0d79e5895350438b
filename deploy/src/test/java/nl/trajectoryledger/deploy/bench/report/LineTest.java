package nl.trajectoryledger.deploy.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class LineTest {

    @Test
    void compares_within_each_round_and_takes_the_middle_one() {
        var line =
                line(
                        new Limit.AtLeast(0.25),
                        new Round(10, 100),
                        new Round(30, 60),
                        new Round(20, 80));

        assertThat(line.figure()).isEqualTo(20);
        assertThat(line.peerFigure()).isEqualTo(80);
        assertThat(line.ratio()).isEqualTo(0.25);
        assertThat(line.lowestRatio()).isEqualTo(0.1);
        assertThat(line.highestRatio()).isEqualTo(0.5);
        assertThat(line.holds()).isTrue();
    }

    @Test
    void takes_what_lies_between_the_two_in_the_middle() {
        var line = line(new Limit.AtLeast(1), new Round(1, 10), new Round(3, 10));

        assertThat(line.figure()).isEqualTo(2);
        assertThat(line.holds()).isFalse();
    }

    @Test
    void a_time_must_not_be_too_long() {
        assertThat(line(new Limit.AtMost(5), new Round(50, 10)).holds()).isTrue();
        assertThat(line(new Limit.AtMost(5), new Round(51, 10)).holds()).isFalse();
    }

    private static Line line(Limit limit, Round... rounds) {
        return new Line("name", "facts/s", "peer", limit, List.of(rounds));
    }
}
