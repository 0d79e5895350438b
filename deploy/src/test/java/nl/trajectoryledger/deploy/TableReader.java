package nl.trajectoryledger.deploy;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/**
 * Asks the read tables all the while. Facts are only added, so an answer with fewer patients, with
 * one twice or with fewer treatments than before would be empty, mixed or old.
 */
record TableReader(JdbcClient database, int patients, BooleanSupplier over)
        implements Callable<Integer> {

    private record Seen(long rows, long patients, long treatments) {}

    /** How many times it asked. */
    @Override
    public Integer call() throws InterruptedException {
        int asked = 0;
        long before = 0;
        while (!over.getAsBoolean()) {
            var seen = ask();
            if (seen.rows() != patients || seen.patients() != patients) {
                throw new AssertionError("an answer that is not whole: " + seen);
            }
            if (seen.treatments() < before) {
                throw new AssertionError("after %d treatments %s".formatted(before, seen));
            }
            before = seen.treatments();
            asked++;
            Node.moment();
        }
        return asked;
    }

    private Seen ask() {
        return database.sql(
                        """
                        select count(*), count(distinct patient), coalesce(sum(treatments), 0)
                        from reading.trajectory_status
                        """)
                .query((row, _) -> new Seen(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }
}
