package nl.trajectoryledger.deploy.bench;

import nl.trajectoryledger.command.CommandApplication;
import nl.trajectoryledger.command.facts.FactGateway;
import nl.trajectoryledger.deploy.bench.append.PlainInserts;
import nl.trajectoryledger.deploy.bench.append.Therapist;
import nl.trajectoryledger.deploy.bench.machine.Crowd;
import nl.trajectoryledger.deploy.bench.machine.Database;
import nl.trajectoryledger.deploy.bench.machine.RunningSide;
import nl.trajectoryledger.deploy.bench.report.Limit;
import nl.trajectoryledger.deploy.bench.report.Line;
import nl.trajectoryledger.deploy.bench.report.Round;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Single facts about patients under treatment, sent by sixteen threads and each durable before its
 * answer, beside one committed insert each by sixteen connections into a table of the same form and
 * size.
 */
record AppendBenchmark(Bench bench) implements Benchmark {

    static final String NAME = "append";
    private static final Limit LIMIT = new Limit.AtLeast(0.40);
    private static final int THREADS = 16;
    private static final int PATIENTS_A_THREAD = 200;
    private static final int SHORTEST = 300;
    private static final int LONGEST = 8_000;

    @Override
    public List<Line> run() throws Exception {
        var database = bench.ledger();
        var patients = patients(database);
        var rounds = new ArrayList<Round>();
        try (var side =
                        RunningSide.start(
                                CommandApplication.class, database, bench.cluster().masterKey());
                var inserts = PlainInserts.into(database, patients)) {
            var facts = side.part(FactGateway.class);
            var therapists = patients.stream().map(own -> new Therapist(facts, own)).toList();
            Crowd.perSecond(therapists, time().multipliedBy(3));
            Crowd.perSecond(inserts.members(), time());
            for (int number = 0; number < bench.rounds(); number++) {
                rounds.add(round(therapists, inserts));
            }
        }
        return List.of(new Line(NAME, "facts/s", "insert", LIMIT, rounds));
    }

    private Round round(List<Therapist> therapists, PlainInserts inserts) throws Exception {
        var round =
                new Round(
                        Crowd.perSecond(therapists, time()),
                        Crowd.perSecond(inserts.members(), time()));
        bench.say("append: %,.0f/s, insert %,.0f/s", round.figure(), round.peer());
        return round;
    }

    /** Shorter on a small ledger, which is there to see that it can be measured at all. */
    private Duration time() {
        return Duration.ofMillis(Math.clamp(bench.events() / 10, SHORTEST, LONGEST));
    }

    /** For each thread patients of its own; fewer if there are fewer. */
    private static List<List<UUID>> patients(Database database) throws SQLException {
        var shares = new ArrayList<List<UUID>>();
        for (int thread = 0; thread < THREADS; thread++) {
            shares.add(new ArrayList<>());
        }
        try (var connection = database.connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select stream from ledger.event where sequence = 0 limit "
                                                + THREADS * PATIENTS_A_THREAD)) {
            for (int row = 0; rows.next(); row++) {
                shares.get(row % THREADS).add(rows.getObject(1, UUID.class));
            }
        }
        return shares;
    }
}
