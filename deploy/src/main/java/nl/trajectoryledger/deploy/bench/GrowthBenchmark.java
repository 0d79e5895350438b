package nl.trajectoryledger.deploy.bench;

import nl.trajectoryledger.deploy.bench.report.Limit;
import nl.trajectoryledger.deploy.bench.report.Line;
import nl.trajectoryledger.deploy.bench.report.Round;

import java.util.ArrayList;
import java.util.List;

/** What an event costs a rebuild in a ledger ten times as large, beside what it costs in this. */
record GrowthBenchmark(Bench bench) implements Benchmark {

    static final String NAME = "growth";
    private static final Limit LIMIT = new Limit.AtMost(1.2);
    private static final int TIMES = 10;
    private static final double MICROS = 1e6;

    @Override
    public List<Line> run() throws Exception {
        var key = bench.cluster().masterKey();
        bench.say("filling a ledger with %,d events", TIMES * bench.events());
        var large = FilledLedger.fill(bench, TIMES * bench.events(), "large");
        var rounds = new ArrayList<Round>();
        try (var ledger = ReadLedger.of(bench.ledger(), key);
                var tenfold = ReadLedger.of(large, key)) {
            for (int number = 0; number < Bench.WARM_UPS; number++) {
                ledger.rebuild();
            }
            for (int number = 0; number < bench.rounds(); number++) {
                var round = new Round(MICROS / tenfold.rebuild(), MICROS / ledger.rebuild());
                bench.say(
                        "rebuild: %.2f µs an event of %,d, %.2f µs of %,d",
                        round.figure(), tenfold.events(), round.peer(), ledger.events());
                rounds.add(round);
            }
        }
        return List.of(new Line(NAME, "µs/event", "a tenth of it", LIMIT, rounds));
    }
}
