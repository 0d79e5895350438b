package nl.trajectoryledger.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.command.CommandSide;
import nl.trajectoryledger.command.store.TestDatabase;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ImportRequestIT {

    private static final CommandSide SIDE =
            CommandSide.on(
                    TestDatabase.migrated(), CommandSide.masterKey(), "ledger.largest-import=1MB");

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void is_accepted_with_a_place_to_look() throws Exception {
        var answer = SIDE.post("/api/imports?format=facts", "application/x-ndjson", "");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location"))
                .get()
                .asString()
                .startsWith("/api/imports/");
        // An empty file may be done before the answer is written.
        assertThat(answer.body())
                .containsPattern("\"state\":\"(waiting|running|done)\"")
                .contains("\"rows\":0");
    }

    @Test
    void names_the_formats_when_it_asks_for_another() throws Exception {
        var answer = SIDE.post("/api/imports?format=xls", "application/x-ndjson", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("format is one of `facts`");
    }

    @Test
    void is_not_a_form() throws Exception {
        var form = "application/x-www-form-urlencoded";

        assertThat(SIDE.post("/api/imports?format=facts", form, "").statusCode()).isEqualTo(415);
    }

    @Test
    void is_refused_when_it_would_fill_the_disk() throws Exception {
        var answer =
                SIDE.post(
                        "/api/imports?format=facts", "application/x-ndjson", "\n".repeat(5 << 20));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("the file has more than 1 MB: bring it in parts")
                .contains("het bestand heeft meer dan 1 MB: lever het in delen aan");
    }

    @Test
    void is_forgotten_or_never_was() throws Exception {
        var unknown = "/api/imports/11111111-1111-4111-8111-111111111111";

        assertThat(SIDE.get(unknown).statusCode()).isEqualTo(404);
        assertThat(SIDE.get(unknown + "/errors").statusCode()).isEqualTo(404);
        assertThat(SIDE.get("/api/imports/7").statusCode()).isEqualTo(400);
    }
}
