package nl.trajectoryledger.deploy.bench.machine;

import java.time.Duration;

/** Tells how long work takes. */
public final class Stopwatch {

    private Stopwatch() {}

    /** Something to be timed. */
    public interface Work {

        void run() throws Exception;
    }

    /** The seconds of work that begins with nothing left to write by what came before. */
    public static double seconds(Database database, Work work) throws Exception {
        database.execute("checkpoint");
        var begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / (double) Duration.ofSeconds(1).toNanos();
    }
}
