package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.deploy.demo.MadeUpBsn;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;

/** A ledger that is killed again and again while it takes in 20,000 facts. */
@Timeout(900)
@Execution(ExecutionMode.CONCURRENT)
class KillDuringImportIT {

    private static final int PATIENTS = 400;
    private static final int SESSIONS = 48;
    private static final int FACTS = PATIENTS * (SESSIONS + 2);
    private static final int KILLS = 10;

    @TempDir Path temporary;

    @Test
    void keeps_every_acknowledged_fact_once() throws Exception {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println("-Dledger.seed=" + seed + " repeats the moments of the kills");
        var chance = new Random(seed);
        var facts = facts();
        var data = temporary.resolve("ledger");

        long acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var ledger = ServedLedger.start(data);
            try {
                assertThat(recorded(data)).isGreaterThanOrEqualTo(acknowledged);
                acknowledged = acknowledgedUntil(ledger, facts, kill * FACTS / KILLS, chance);
            } finally {
                ledger.kill();
            }
        }

        try (var ledger = ServedLedger.start(data)) {
            var rest = ledger.bringAndAwait(facts);
            assertThat(rest.get("accepted").asLong() + rest.get("repeated").asLong())
                    .isEqualTo(FACTS);
            assertEveryFactIsThereOnce(data);

            var again = ledger.bringAndAwait(facts);
            assertThat(again.get("repeated").asLong()).isEqualTo(FACTS);
            assertEveryFactIsThereOnce(data);
        }
    }

    /** Brings the file and watches until so many rows are done and a random moment more. */
    private static long acknowledgedUntil(
            ServedLedger ledger, String facts, long rows, Random chance)
            throws IOException, InterruptedException {
        var path = ledger.bring(facts);
        long done = 0;
        while (done < rows) {
            done = ledger.get(path).get("done").asLong();
        }
        var moment = System.nanoTime() + chance.nextLong(Duration.ofMillis(500).toNanos());
        while (System.nanoTime() < moment) {
            done = ledger.get(path).get("done").asLong();
        }
        return done;
    }

    private static void assertEveryFactIsThereOnce(Path data) throws SQLException, IOException {
        assertThat(recorded(data)).isEqualTo(FACTS);
        assertThat(ask(data, "select count(distinct stream) from ledger.event"))
                .isEqualTo(PATIENTS);
        assertThat(
                        ask(
                                data,
                                """
                                select count(distinct
                                    (stream, convert_from(payload, 'UTF8')::jsonb - 'factId'))
                                from ledger.event where name = 'session-delivered'
                                """))
                .isEqualTo(PATIENTS * SESSIONS);
    }

    private static long recorded(Path data) throws SQLException, IOException {
        return ask(data, "select count(*) from ledger.event");
    }

    /** Asks the database itself, whose port stands in the fourth line of its own file. */
    private static long ask(Path data, String question) throws SQLException, IOException {
        var port = Files.readAllLines(data.resolve("database/postmaster.pid")).get(3);
        var password = Files.readString(data.resolve("database.password")).strip();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://localhost:%s/postgres".formatted(port),
                                "postgres",
                                password);
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Patient after patient in turn, so that a kill finds many patients half recorded. */
    private static String facts() {
        return IntStream.range(0, SESSIONS + 2)
                .boxed()
                .flatMap(
                        round ->
                                IntStream.range(0, PATIENTS)
                                        .mapToObj(patient -> fact(patient, round)))
                .collect(joining("\n", "", "\n"));
    }

    private static String fact(int patient, int round) {
        var what =
                switch (round) {
                    case 0 ->
                            "\"fact\":\"patient\",\"bsn\":\"%s\",\"birthDate\":\"1960-01-01\""
                                    .formatted(MadeUpBsn.number(patient));
                    case 1 ->
                            "\"fact\":\"intake\",\"trajectory\":\"t\",\"date\":\"2024-01-01\","
                                    + "\"practice\":\"04012345\",\"diagnosis\":\"9373\"";
                    default ->
                            "\"fact\":\"session\",\"trajectory\":\"t\",\"date\":\"%s\""
                                    .formatted(LocalDate.of(2024, 1, 1).plusDays(round));
                };
        return "{\"patient\":\"p-%d\",%s}".formatted(patient, what);
    }
}
