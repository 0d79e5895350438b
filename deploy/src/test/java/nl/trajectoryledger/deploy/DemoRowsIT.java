package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.demo.DemoPractice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of the demo ledger, made in each of the three ways there are. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class DemoRowsIT {

    private static final String ROWS =
            """
            select r::text from reading.trajectory_status r
            union all select r::text from reading.worklist_row r
            order by 1
            """;

    @TempDir Path temporary;

    @Test
    void are_the_same_live_in_bulk_and_of_one_patient_after_the_other() throws Exception {
        var data = temporary.resolve("ledger");
        try (var ledger = ServedLedger.start(data);
                var database = connect(data)) {
            ledger.bringAndAwait(String.join("\n", DemoPractice.facts()));
            awaitProjection(ledger);
            var live = column(database, ROWS);
            assertThat(live).isNotEmpty();

            var rebuilt = rebuild(ledger, "");
            assertThat(rebuilt.get("differences").asLong()).isZero();
            assertThat(rebuilt.get("patientsCompared")).isEqualTo(rebuilt.get("patients"));
            assertThat(column(database, ROWS)).isEqualTo(live);

            empty(database);
            oneAfterTheOther(ledger, database);
            assertThat(column(database, ROWS)).isEqualTo(live);
        }
    }

    private static void awaitProjection(ServedLedger ledger)
            throws IOException, InterruptedException {
        // A comparison leaves out whom the projection has not come to.
        var compared = rebuild(ledger, "?compare=true");
        while (!compared.get("patientsCompared").equals(compared.get("patients"))) {
            compared = rebuild(ledger, "?compare=true");
        }
        assertThat(compared.get("differences").asLong()).isZero();
    }

    private static JsonNode rebuild(ServedLedger ledger, String how)
            throws IOException, InterruptedException {
        var started = ledger.post("/api/rebuilds" + how, "application/json", "");
        var path = started.headers().firstValue("Location").orElseThrow();
        var rebuild = ledger.get(path);
        while (rebuild.get("state").asString().equals("running")) {
            rebuild = ledger.get(path);
        }
        assertThat(rebuild.get("state").asString()).isEqualTo("done");
        return rebuild;
    }

    private static void oneAfterTheOther(ServedLedger ledger, Connection database)
            throws IOException, InterruptedException, SQLException {
        for (var patient : column(database, "select distinct stream::text from ledger.event")) {
            var answer =
                    ledger.post(
                            "/api/rebuilds/patients",
                            "application/json",
                            "{\"patient\":\"%s\"}".formatted(patient));
            assertThat(answer.statusCode()).isEqualTo(204);
        }
    }

    private static void empty(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var table : List.of("derivation", "trajectory_status", "worklist_row")) {
                statement.execute("delete from generations." + table);
            }
        }
        assertThat(column(database, ROWS)).isEmpty();
    }

    /** The database's port stands in the fourth line of its own file. */
    private static Connection connect(Path data) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("database/postmaster.pid")).get(3);
        var password = Files.readString(data.resolve("database.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:%s/postgres".formatted(port), "postgres", password);
    }

    private static List<String> column(Connection database, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
