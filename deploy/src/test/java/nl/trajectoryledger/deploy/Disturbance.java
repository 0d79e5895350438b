package nl.trajectoryledger.deploy;

import static java.util.concurrent.TimeUnit.SECONDS;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rebuilds while facts are recorded, some by slow transactions, nodes are killed and readers ask.
 * With {@code -Dledger.disturbance=PT5M} for five minutes, and a node killed every thirty seconds.
 */
final class Disturbance {

    private static final Duration LENGTH =
            Duration.parse(System.getProperty("ledger.disturbance", "PT15S"));
    private static final boolean SHORT = LENGTH.compareTo(Duration.ofMinutes(1)) < 0;

    /** In a short run a node of each side is killed all the same. */
    private static final Duration BETWEEN_KILLS =
            SHORT ? LENGTH.dividedBy(3) : Duration.ofSeconds(30);

    private static final int PATIENTS = SHORT ? 60 : 300;
    private static final int REBUILDS = 2;

    private final AtomicBoolean longEnough = new AtomicBoolean();
    private final AtomicBoolean over = new AtomicBoolean();
    private final RunningNodes nodes;
    private final ComparedLedger ledger;

    private Disturbance(RunningNodes nodes, ComparedLedger ledger) {
        this.nodes = nodes;
        this.ledger = ledger;
    }

    /** Records patients who are there before anybody asks. */
    static Disturbance among(RunningNodes nodes, int patientsBefore) throws Exception {
        makeSomeTransactionsSlow(nodes);
        var path = nodes.command(0).bring(FactLoad.beginnings(PATIENTS));
        while (!nodes.command(0).get(path).get("state").asString().equals("done")) {
            Node.moment();
        }
        return new Disturbance(nodes, new ComparedLedger(nodes, patientsBefore + PATIENTS));
    }

    ComparedLedger ledger() {
        return ledger;
    }

    /** One that records a fact of such a name goes on for seconds afterwards. */
    private static void makeSomeTransactionsSlow(RunningNodes nodes) {
        nodes.database()
                .sql(
                        """
                        create function ledger.dawdle() returns trigger language plpgsql as $$
                        begin
                            perform pg_sleep(3);
                            return null;
                        end $$
                        """)
                .update();
        nodes.database()
                .sql(
                        """
                        create trigger dawdle after insert on ledger.event for each row
                        when (convert_from(new.payload, 'UTF8') like '%"slow-%')
                        execute function ledger.dawdle()
                        """)
                .update();
    }

    /** How many facts were brought meanwhile. */
    int happen() throws Exception {
        var load = new FactLoad(nodes, PATIENTS);
        var kills = new AtomicInteger();
        var readers = new ArrayList<Future<Integer>>();
        int rebuilds;
        try (var killer = Executors.newSingleThreadScheduledExecutor();
                var threads = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 2; i++) {
                readers.add(
                        threads.submit(
                                new TableReader(nodes.database(), ledger.patients(), over::get)));
            }
            try (load) {
                load.start();
                long apart = BETWEEN_KILLS.toSeconds();
                var killing = killer.scheduleAtFixedRate(() -> kill(kills), apart, apart, SECONDS);
                var rebuilding = threads.submit((Callable<Integer>) this::rebuild);
                killer.schedule(() -> killing.cancel(false), LENGTH.toSeconds(), SECONDS).get();
                longEnough.set(true);
                rebuilds = rebuilding.get();
            } finally {
                over.set(true);
            }
        }
        report(load, kills.get(), rebuilds, readers);
        return load.brought();
    }

    /** Fails if a reader did. */
    private static void report(
            FactLoad load, int kills, int rebuilds, List<Future<Integer>> readers)
            throws Exception {
        int asked = 0;
        for (var reader : readers) {
            asked += reader.get();
        }
        System.out.printf(
                "%s: %d facts (%s), %d kills, %d rebuilds, %d answers from the read tables%n",
                LENGTH, load.brought(), load.answers(), kills, rebuilds, asked);
    }

    private void kill(AtomicInteger kills) {
        try {
            // A query side and a command side in turn, so that one of each is always there.
            int number = List.of(2, 0, 3, 1).get(kills.getAndIncrement() % 4);
            nodes.kill(number);
            nodes.restart(number);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How many rebuilds came to serve; one that is cut short is gone on with. */
    private int rebuild() throws InterruptedException {
        int done = 0;
        for (int asked = 0; done < REBUILDS || !longEnough.get(); asked++) {
            if (isRebuilt(nodes.query(asked % 2))) {
                done++;
                Node.pause(LENGTH.dividedBy(10));
            }
        }
        return done;
    }

    private static boolean isRebuilt(Node node) throws InterruptedException {
        try {
            Node.moment();
            var answer = JsonMapper.shared().readTree(node.post("/api/rebuilds", "").body());
            return answer.has("id") && ComparedLedger.ended(node, answer).equals("done");
        } catch (IOException _) {
            return false;
        }
    }
}
