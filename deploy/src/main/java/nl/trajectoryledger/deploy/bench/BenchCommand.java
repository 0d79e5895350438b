package nl.trajectoryledger.deploy.bench;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.bench.machine.BenchCluster;
import nl.trajectoryledger.deploy.bench.machine.Machine;
import nl.trajectoryledger.deploy.bench.report.Line;
import nl.trajectoryledger.deploy.bench.report.Report;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** {@code ledger bench}: how fast the ledger is on this machine. */
@Command(
        name = "bench",
        description = "Measure the ledger, each figure beside what the machine itself can do.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every line holds", "1:a line does not hold", "2:the measurement failed"})
public final class BenchCommand implements Callable<Integer> {

    private static final Map<String, Function<Bench, Benchmark>> ALL = new LinkedHashMap<>();

    static {
        ALL.put(ImportBenchmark.NAME, ImportBenchmark::new);
        ALL.put(AppendBenchmark.NAME, AppendBenchmark::new);
        ALL.put(RebuildBenchmark.NAME, RebuildBenchmark::new);
        ALL.put(WhatIfBenchmark.NAME, WhatIfBenchmark::new);
        ALL.put(CoverageBenchmark.NAME, CoverageBenchmark::new);
        ALL.put(GrowthBenchmark.NAME, GrowthBenchmark::new);
    }

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--events",
            defaultValue = "1000000",
            description = "size of the ledger measured (default: ${DEFAULT-VALUE})")
    private long events;

    @Option(names = "--only", split = ",", paramLabel = "NAME", description = "measure these alone")
    private Set<String> only = new LinkedHashSet<>();

    @Option(
            names = "--growth",
            description =
                    "measure a ledger ten times as large too, which takes long (default: only when"
                            + " named by --only)")
    private boolean growth;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "how often each figure and its peer are measured (default: 3)")
    private int rounds;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "another seed, other made-up patients (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--json", description = "print one JSON object a line instead of a table")
    private boolean json;

    @Option(
            names = "--data",
            description =
                    "where to make the folder of the ledger measured, which is removed afterwards"
                            + " (default: the folder for temporary files)")
    private Path data = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public Integer call() throws Exception {
        var commandLine = requireNonNull(spec).commandLine();
        if (rounds < 1 || events < 1 || !ALL.keySet().containsAll(only)) {
            throw new ParameterException(
                    commandLine,
                    "at least one event and one round; NAME is one of " + ALL.keySet());
        }
        try (var cluster = BenchCluster.start(data)) {
            var bench =
                    new Bench(
                            cluster,
                            events,
                            rounds,
                            seed,
                            commandLine.getErr(),
                            new FilledLedger());
            var report = measure(bench);
            var out = commandLine.getOut();
            (json ? report.json() : report.text()).forEach(out::println);
            return report.holds() ? 0 : 1;
        }
    }

    private Report measure(Bench bench) throws Exception {
        var settings = new LinkedHashMap<String, String>();
        settings.put("ledger", "%,d events, seed %d, %d rounds".formatted(events, seed, rounds));
        settings.putAll(Machine.describe(bench.cluster().first()));
        var lines = new ArrayList<Line>();
        for (var benchmark : ALL.entrySet()) {
            if (isAsked(benchmark.getKey())) {
                lines.addAll(benchmark.getValue().apply(bench).run());
            }
        }
        return new Report(settings, lines);
    }

    private boolean isAsked(String name) {
        return only.isEmpty() ? growth || !name.equals(GrowthBenchmark.NAME) : only.contains(name);
    }
}
