package nl.trajectoryledger.deploy.bench;

import nl.trajectoryledger.deploy.bench.machine.BenchCluster;
import nl.trajectoryledger.deploy.bench.machine.Database;
import nl.trajectoryledger.deploy.bench.population.MadeUpPopulation;

import java.io.PrintWriter;

/**
 * What measurements share.
 *
 * @param events size of the ledger that is measured
 * @param rounds how often each figure and its peer are measured in turn
 * @param err where it says what it is doing
 */
record Bench(
        BenchCluster cluster,
        long events,
        int rounds,
        long seed,
        PrintWriter err,
        FilledLedger filled) {

    /**
     * Rounds that are not counted: until then the compiler takes as much time as what it compiles.
     */
    static final int WARM_UPS = 2;

    MadeUpPopulation population() {
        return new MadeUpPopulation(seed);
    }

    /** A database with so many events, and its {@link PeerTable} with the same rows. */
    Database ledger() throws Exception {
        return filled.database(this);
    }

    void say(String what, Object... values) {
        err.printf(what + "%n", values);
        err.flush();
    }
}
