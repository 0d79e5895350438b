package nl.trajectoryledger.deploy.bench.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * People who do not exist, each with 5 to 400 facts: nine in ten had a course of treatment, the
 * tenth is chronically ill. The same people for the same seed, whatever number of them is asked.
 */
public record MadeUpPopulation(long seed) {

    private static final int FEWEST = 5;
    private static final int LONG = 40;
    private static final int MOST = 400;

    /** The facts about one of them, as lines of a fact file. */
    public List<String> factsOf(int person) {
        // One source of chance a person, so that a longer file begins like a shorter one.
        var chance = new Random(seed * 1_000_003 + person);
        return new MadeUpStream(person, chance).facts(length(chance));
    }

    /** Writes whole patients, one after the other, until there are as many facts as asked. */
    public FactFile write(Path path, long facts) throws IOException {
        long written = 0;
        int person = 0;
        try (var out = Files.newBufferedWriter(path)) {
            for (; written < facts; person++) {
                for (var fact : factsOf(person)) {
                    out.write(fact);
                    out.write('\n');
                    written++;
                }
            }
        }
        return new FactFile(path, written, person);
    }

    private static int length(Random chance) {
        return chance.nextInt(10) > 0
                ? between(FEWEST, LONG, chance.nextDouble())
                : between(LONG, MOST, chance.nextDouble());
    }

    /** Short ones are more frequent than long ones: evenly spread by their logarithm. */
    private static int between(int shortest, int longest, double chance) {
        return (int) Math.round(shortest * Math.pow((double) longest / shortest, chance));
    }
}
