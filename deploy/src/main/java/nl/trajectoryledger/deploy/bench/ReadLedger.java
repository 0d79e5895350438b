package nl.trajectoryledger.deploy.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import nl.trajectoryledger.deploy.bench.machine.Database;
import nl.trajectoryledger.deploy.bench.machine.RunningSide;
import nl.trajectoryledger.deploy.bench.machine.Stopwatch;
import nl.trajectoryledger.query.QueryApplication;

import java.nio.file.Path;

/** A query side on a filled ledger, which derives nothing but what it is asked to. */
record ReadLedger(Database database, RunningSide side, long events) implements AutoCloseable {

    /** Each question takes a rebuild some of its time. */
    private static final int POLL_MILLIS = 100;

    private static final String SEGMENTS = "8";

    /** Six treatments for osteoarthritis where the law gives twelve. */
    private static final String OTHER_RULES =
            """
            version: "other"
            rules:
              - rule: osteoarthritis-hip-knee
                label_nl: Artrose van heup of knie
                label_en: Osteoarthritis of hip or knee
                diagnoses: ["6223", "7023"]
                codes: ["012"]
                continuous: true
                versions:
                  - valid_from: 2018-01-01
                    article: "made up"
                    publication: "made up"
                    source: "made-up terms of 2024"
                    adult:
                      kind: treatment-window
                      maximum: 6
                      months: 12
                      scope: patient
                      next: new-episode
                      code: "012"
            """;

    static ReadLedger of(Database database, Path masterKey) throws Exception {
        var side = RunningSide.start(QueryApplication.class, database, masterKey);
        // As if it had kept abreast: what it would do in the meantime is not what is measured.
        while (!database.text("select count(*) from reading.token").equals(SEGMENTS)) {
            Thread.sleep(POLL_MILLIS);
        }
        side.stop("liveProjection");
        database.execute(
                """
                update reading.token
                set tokentype = 'nl.trajectoryledger.query.stream.ReadPosition',
                    token = convert_to((
                    select format('{"transactionId":%s,"eventPosition":%s}',
                        transaction_id, position)
                    from ledger.event order by transaction_id desc, position desc limit 1), 'UTF8')
                """);
        var events = Long.parseLong(database.text("select count(*) from ledger.event"));
        return new ReadLedger(database, side, events);
    }

    /** Events a second of a rebuild, from when it is asked for until the new tables serve. */
    double rebuild() throws Exception {
        return events
                / Stopwatch.seconds(
                        database,
                        () -> {
                            var ledger = side.client();
                            var started = ledger.post("/api/rebuilds?anew=true");
                            var path = "/api/rebuilds/" + started.get("id").asString();
                            while (ledger.get(path).get("state").asString().equals("running")) {
                                Thread.sleep(POLL_MILLIS);
                            }
                            var ended = ledger.get(path);
                            if (!ended.get("state").asString().equals("done")
                                    || ended.get("eventsRead").asLong() != events) {
                                throw new IllegalStateException("not rebuilt: " + ended);
                            }
                        });
    }

    /** Events a second of a replay of everybody under another rulebook, receipt and all. */
    double replay() throws Exception {
        var read = new long[1];
        var seconds =
                Stopwatch.seconds(
                        database,
                        () ->
                                side.client()
                                        .lines(
                                                "/api/replays",
                                                "application/yaml",
                                                OTHER_RULES.getBytes(UTF_8),
                                                line ->
                                                        read[0] =
                                                                line.at("/receipt/events")
                                                                        .asLong(0)));
        if (read[0] != events) {
            throw new IllegalStateException("not everything was replayed: " + read[0]);
        }
        return events / seconds;
    }

    @Override
    public void close() {
        side.close();
    }
}
