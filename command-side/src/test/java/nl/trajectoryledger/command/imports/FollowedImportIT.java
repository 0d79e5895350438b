package nl.trajectoryledger.command.imports;

import static nl.trajectoryledger.command.imports.FactFiles.bsn;
import static nl.trajectoryledger.command.imports.FactFiles.intake;
import static nl.trajectoryledger.command.imports.FactFiles.patient;
import static nl.trajectoryledger.command.imports.FactFiles.session;
import static nl.trajectoryledger.command.imports.FactFiles.threePatients;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.command.CommandSide;
import nl.trajectoryledger.command.store.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** An import on its way: watched, and cancelled. */
@Timeout(120)
class FollowedImportIT {

    private static final int PATIENTS = 600;
    private static final JsonMapper JSON = new JsonMapper();
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final CommandSide SIDE = CommandSide.on(DATABASE);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void tells_how_far_it_is_until_it_is_over() throws Exception {
        var place = bring(threePatients("999990007", "999990019", "999990020"));

        var last = follow(place).getLast();

        assertThat(last.get("state").asString()).isEqualTo("done");
        assertThat(last.get("done").asLong()).isEqualTo(17);
        assertThat(last.get("rowsPerSecond").asLong()).isPositive();
        assertThat(last.get("secondsLeft").asLong()).isZero();
    }

    @Test
    void is_cancelled_where_it_is_and_goes_on_from_there() throws Exception {
        var file = file();
        var place = bring(file);

        assertThat(SIDE.post(place + "/cancel", "application/json", "").statusCode())
                .isEqualTo(202);
        var cancelled = follow(place).getLast();

        assertThat(cancelled.get("state").asString()).isEqualTo("cancelled");
        long done = cancelled.get("done").asLong();
        assertThat(done).isLessThan(3 * PATIENTS);
        assertThat(cancelled.get("accepted").asLong()).isEqualTo(done).isEqualTo(events());

        var rest = Brought.to(SIDE, file, false);

        assertThat(rest.summary())
                .isIn(
                        "done, %d accepted".formatted(3 * PATIENTS),
                        "done, %d accepted, %d repeated".formatted(3 * PATIENTS - done, done));
        assertThat(SIDE.post(place + "/cancel", "application/json", "").statusCode())
                .isEqualTo(200);
    }

    @Test
    void is_not_known_by_another_number() throws Exception {
        var unknown = "/api/imports/" + UUID.randomUUID();

        assertThat(SIDE.get(unknown + "/progress").statusCode()).isEqualTo(404);
        assertThat(SIDE.post(unknown + "/cancel", "application/json", "").statusCode())
                .isEqualTo(404);
    }

    private static String bring(String file) throws Exception {
        return SIDE.post("/api/imports?format=facts", "application/x-ndjson", file)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** Everything told until the end. */
    private static List<JsonNode> follow(String place) throws Exception {
        return SIDE.get(place + "/progress")
                .body()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JSON.readTree(line.substring("data:".length())))
                .toList();
    }

    private static String file() {
        return IntStream.range(0, PATIENTS)
                .mapToObj(
                        n ->
                                patient("p" + n, bsn(n + 100))
                                        + intake("p" + n, "knee")
                                        + session("p" + n, "2024-01-10"))
                .collect(joining());
    }

    private static long events() {
        return DATABASE.asOwner()
                .sql(
                        "select count(*) from ledger.event where stream in (select patient from"
                                + " ledger.import_patient where patient_key like 'p%')")
                .query(Long.class)
                .single();
    }
}
