package nl.trajectoryledger.deploy.bench;

import nl.trajectoryledger.deploy.bench.machine.Database;
import nl.trajectoryledger.deploy.bench.machine.Stopwatch;
import nl.trajectoryledger.deploy.bench.report.Limit;
import nl.trajectoryledger.deploy.bench.report.Line;
import nl.trajectoryledger.deploy.bench.report.Round;

import org.postgresql.PGConnection;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A rebuild over HTTP, from when it is asked for until the new tables serve, beside three others
 * that read the same events: PostgreSQL handing out all columns, Axon's processor as it is
 * delivered, and one SQL statement that merely numbers the sessions.
 */
record RebuildBenchmark(Bench bench) implements Benchmark {

    static final String NAME = "rebuild";

    private static final String EVENTS_A_SECOND = "events/s";

    /** A table as any other, so that its rows are as durable as those of a rebuild. */
    private static final String RECOUNT =
            """
            create table bench.session_number as
            select stream, trajectory, sequence,
                row_number() over (partition by stream, trajectory order by date, sequence)
            from ledger.event, json_to_record(convert_from(payload, 'UTF8')::json)
                as fact (trajectory text, date date)
            where name = 'session-delivered'
            """;

    @Override
    public List<Line> run() throws Exception {
        var database = bench.ledger();
        var key = bench.cluster().masterKey();
        var copy = new ArrayList<Round>();
        var axon = new ArrayList<Round>();
        var sql = new ArrayList<Round>();
        try (var ledger = ReadLedger.of(database, key);
                var sample = AxonReplay.of(database, key)) {
            for (int number = 1 - Bench.WARM_UPS; number <= bench.rounds(); number++) {
                double copied = ledger.events() / copySeconds(database);
                double rebuilt = ledger.rebuild();
                double recounted = ledger.events() / recountSeconds(database);
                double replayed = sample.perSecond();
                bench.say(
                        "rebuild%s: %,.0f/s, copy-out %,.0f/s, sql-recount %,.0f/s,"
                                + " axon-replay %,.0f/s",
                        number <= 0 ? ", warm-up" : "", rebuilt, copied, recounted, replayed);
                if (number > 0) {
                    copy.add(new Round(rebuilt, copied));
                    axon.add(new Round(rebuilt, replayed));
                    sql.add(new Round(rebuilt, recounted));
                }
            }
        }
        return List.of(
                new Line(NAME, EVENTS_A_SECOND, "copy-out", new Limit.AtLeast(0.30), copy),
                new Line(NAME, EVENTS_A_SECOND, "axon-replay", new Limit.AtLeast(30), axon),
                new Line(NAME, EVENTS_A_SECOND, "sql-recount", new Limit.AtLeast(1.0), sql));
    }

    private static double copySeconds(Database database) throws Exception {
        try (var connection = database.connect()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            return Stopwatch.seconds(
                    database,
                    () ->
                            copy.copyOut(
                                    "copy (select * from ledger.event) to stdout (format binary)",
                                    OutputStream.nullOutputStream()));
        }
    }

    private static double recountSeconds(Database database) throws Exception {
        database.execute("drop table if exists bench.session_number");
        return Stopwatch.seconds(database, () -> database.execute(RECOUNT));
    }
}
