package nl.trajectoryledger.deploy.bench;

import nl.trajectoryledger.deploy.bench.report.Limit;
import nl.trajectoryledger.deploy.bench.report.Line;
import nl.trajectoryledger.deploy.bench.report.Round;

import java.util.ArrayList;
import java.util.List;

/**
 * Everybody judged by two rulebooks, over HTTP and with the receipt, beside a rebuild, which judges
 * by one and writes rows.
 */
record WhatIfBenchmark(Bench bench) implements Benchmark {

    static final String NAME = "what-if";
    private static final Limit LIMIT = new Limit.AtLeast(1.0);

    @Override
    public List<Line> run() throws Exception {
        var rounds = new ArrayList<Round>();
        try (var ledger = ReadLedger.of(bench.ledger(), bench.cluster().masterKey())) {
            for (int number = 1 - Bench.WARM_UPS; number <= bench.rounds(); number++) {
                var round = new Round(ledger.replay(), ledger.rebuild());
                bench.say(
                        "what-if%s: %,.0f/s, rebuild %,.0f/s",
                        number <= 0 ? ", warm-up" : "", round.figure(), round.peer());
                if (number > 0) {
                    rounds.add(round);
                }
            }
        }
        return List.of(new Line(NAME, "events/s", RebuildBenchmark.NAME, LIMIT, rounds));
    }
}
