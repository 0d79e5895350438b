package nl.trajectoryledger.deploy.bench;

import nl.trajectoryledger.command.CommandApplication;
import nl.trajectoryledger.deploy.bench.machine.Database;
import nl.trajectoryledger.deploy.bench.machine.RunningSide;
import nl.trajectoryledger.deploy.bench.machine.Stopwatch;
import nl.trajectoryledger.deploy.bench.population.FactFile;
import nl.trajectoryledger.deploy.bench.report.Limit;
import nl.trajectoryledger.deploy.bench.report.Line;
import nl.trajectoryledger.deploy.bench.report.Round;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of facts brought over HTTP to the command side, from the first byte sent until all of it
 * is recorded, beside {@code COPY} of the very rows this made into a table of the same form.
 */
record ImportBenchmark(Bench bench) implements Benchmark {

    static final String NAME = "import";
    private static final Limit LIMIT = new Limit.AtLeast(0.20);
    private static final long WARM_UP = 300_000;

    @Override
    public List<Line> run() throws Exception {
        round(file(Math.min(WARM_UP, bench.events())), 0);
        var file = file(bench.events());
        var rounds = new ArrayList<Round>();
        for (int number = 1; number <= bench.rounds(); number++) {
            rounds.add(round(file, number));
        }
        return List.of(new Line(NAME, "facts/s", "copy-in", LIMIT, rounds));
    }

    private FactFile file(long facts) throws IOException {
        return bench.population().write(bench.cluster().file("facts"), facts);
    }

    private Round round(FactFile file, int number) throws Exception {
        var database = bench.cluster().create("import_" + number);
        var imported = file.facts() / seconds(file, database);
        var copied = file.facts() / copySeconds(file, database);
        if (number == bench.rounds()) {
            bench.filled().is(database);
        } else {
            bench.cluster().drop(database);
        }
        bench.say(
                number == 0 ? "import, warm-up: %,.0f/s" : "import: %,.0f/s, copy-in %,.0f/s",
                imported,
                copied);
        return new Round(imported, copied);
    }

    private double seconds(FactFile file, Database database) throws Exception {
        var key = bench.cluster().masterKey();
        try (var side = RunningSide.start(CommandApplication.class, database, key)) {
            var ledger = side.client();
            return Stopwatch.seconds(database, () -> FilledLedger.bring(file, ledger));
        }
    }

    private double copySeconds(FactFile file, Database database) throws Exception {
        var rows = bench.cluster().file("rows");
        var peer = PeerTable.create(database);
        peer.export(rows);
        try {
            return Stopwatch.seconds(
                    database,
                    () -> {
                        if (peer.load(rows) != file.facts()) {
                            throw new IllegalStateException("not every row was copied");
                        }
                    });
        } finally {
            Files.delete(rows);
        }
    }
}
