package nl.trajectoryledger.deploy.bench;

import nl.trajectoryledger.deploy.bench.machine.Database;
import nl.trajectoryledger.deploy.bench.report.Limit;
import nl.trajectoryledger.deploy.bench.report.Line;
import nl.trajectoryledger.deploy.bench.report.Round;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.stream.PatientStreams;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * One patient's coverage from about 250 events: read, decoded, folded and judged, beside reading
 * the bytes of the same events. Both are asked in turn, and it is the slowest of a hundred that
 * counts.
 */
record CoverageBenchmark(Bench bench) implements Benchmark {

    static final String NAME = "coverage-250";
    private static final Limit LIMIT = new Limit.AtMost(5);
    private static final int EVENTS = 250;
    private static final int PATIENTS = 50;
    private static final int ASKED = 2_000;
    private static final int FEWEST_ASKED = 200;
    private static final double MILLIS = 1e6;

    /** Something that is asked for a patient. */
    private interface Question {

        void ask(PatientId patient) throws SQLException;
    }

    @Override
    public List<Line> run() throws Exception {
        var database = bench.ledger();
        var patients = patients(database);
        var rounds = new ArrayList<Round>();
        try (var ledger = ReadLedger.of(database, bench.cluster().masterKey())) {
            var streams = ledger.side().part(PatientStreams.class);
            var rulebook = ledger.side().part(CurrentRulebook.class);
            try (var connection = ledger.side().part(DataSource.class).getConnection()) {
                for (int number = 0; number <= bench.rounds(); number++) {
                    var round =
                            round(
                                    patients,
                                    patient -> judge(streams, rulebook, patient),
                                    patient -> bytes(connection, patient));
                    bench.say(
                            "coverage-250%s: %.2f ms, bytes %.2f ms",
                            number == 0 ? ", warm-up" : "", round.figure(), round.peer());
                    if (number > 0) {
                        rounds.add(round);
                    }
                }
            }
        }
        return List.of(new Line(NAME, "ms (p99)", "bytes", LIMIT, rounds));
    }

    private Round round(List<PatientId> patients, Question coverage, Question bytes)
            throws SQLException {
        int asked = Math.clamp(bench.events() / 100, FEWEST_ASKED, ASKED);
        var judged = new long[asked];
        var read = new long[asked];
        for (int i = 0; i < asked; i++) {
            var patient = patients.get(i % patients.size());
            judged[i] = nanos(coverage, patient);
            read[i] = nanos(bytes, patient);
        }
        return new Round(p99(judged), p99(read));
    }

    private static long nanos(Question question, PatientId patient) throws SQLException {
        var begin = System.nanoTime();
        question.ask(patient);
        return System.nanoTime() - begin;
    }

    private static double p99(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length * 99 / 100] / MILLIS;
    }

    private static void judge(PatientStreams streams, CurrentRulebook rulebook, PatientId patient) {
        var history = PatientHistory.of(streams.of(patient), null);
        if (Coverage.of(history, rulebook.get(), null).trajectories().isEmpty()) {
            throw new IllegalStateException("nothing is answered for " + patient);
        }
    }

    private static void bytes(Connection connection, PatientId patient) throws SQLException {
        try (var query =
                connection.prepareStatement(
                        "select payload from ledger.event where stream = ? order by sequence")) {
            query.setObject(1, patient.value());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    rows.getBytes(1);
                }
            }
        }
    }

    /** Those whose number of events is nearest. */
    private static List<PatientId> patients(Database database) throws SQLException {
        var patients = new ArrayList<PatientId>();
        try (var connection = database.connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        select stream from ledger.event group by stream
                                        order by abs(count(*) - %d) limit %d
                                        """
                                                .formatted(EVENTS, PATIENTS))) {
            while (rows.next()) {
                patients.add(new PatientId(rows.getObject(1, UUID.class)));
            }
        }
        return patients;
    }
}
