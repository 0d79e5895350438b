package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trajectoryledger.deploy.samples.HostileBytes;
import nl.trajectoryledger.deploy.samples.HostileFile;
import nl.trajectoryledger.deploy.samples.HostileFile.Answer;
import nl.trajectoryledger.deploy.samples.SampleClaims;
import nl.trajectoryledger.deploy.samples.SamplePm304;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Hostile files come to a ledger that has less memory than they have bytes, and then a good one.
 */
@Timeout(600)
class HostileFilesIT {

    private static final List<String> LITTLE_MEMORY =
            List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private static Path folder;
    private static ServedLedger ledger;

    @BeforeAll
    static void serve() throws IOException {
        ledger = ServedLedger.start(folder.resolve("ledger"), LITTLE_MEMORY, Map.of());
    }

    @AfterAll
    static void is_as_if_they_had_never_been() throws Exception {
        try (var _ = ledger) {
            var claims = SampleClaims.of(20, LocalDate.of(2024, 1, 1), 7);
            var good = new ByteArrayInputStream(SamplePm304.claim(claims));
            var end = end(ledger.post("/api/imports", "text/plain", good));

            assertThat(end.get("accepted")).isEqualTo(end.get("rows"));
            assertThat(Files.readString(folder.resolve("ledger.log")))
                    .doesNotContain("OutOfMemory", "failed");
        }
    }

    @ParameterizedTest
    @MethodSource("nl.trajectoryledger.deploy.samples.HostileFile#all")
    void are_refused_with_a_word_why(HostileFile file) throws Exception {
        try (var content = file.content().open()) {
            assertRefused(bring(file.format(), content), file.answer());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "pm304", "pm305"})
    void are_refused_row_by_row_where_they_are_but_rubbish(String format) throws Exception {
        assertRefused(bring(format, HostileBytes.rubbish()), Answer.NO_ROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"history-csv", "migrations-csv", "gds801", "gds802"})
    void are_refused_as_a_whole_where_they_are_but_rubbish(String format) throws Exception {
        assertRefused(bring(format, HostileBytes.rubbish()), Answer.NO_FILE);
    }

    private static HttpResponse<String> bring(String format, InputStream content)
            throws IOException, InterruptedException {
        return ledger.post("/api/imports?format=" + format, "application/octet-stream", content);
    }

    private static void assertRefused(HttpResponse<String> answer, Answer expected)
            throws Exception {
        if (expected == Answer.NO_FILE) {
            assertThat(answer.statusCode()).isEqualTo(422);
            var problem = JSON.readTree(answer.body());
            assertThat(problem.get("detail").asString()).hasSizeBetween(10, 200);
            assertThat(problem.get("detailNl").asString()).hasSizeBetween(10, 200);
            return;
        }
        assertThat(answer.statusCode()).isEqualTo(202);
        var end = end(answer);
        assertThat(end.get("state").asString()).isEqualTo("done");
        assertThat(end.get("refused")).isEqualTo(end.get("rows"));
        assertThat(end.get("rows").asLong() == 0).isEqualTo(expected == Answer.NOTHING);
        if (expected == Answer.NO_ROW) {
            var first = ledger.text(place(answer) + "/errors").lines().findFirst().orElseThrow();
            assertThat(JSON.readTree(first).get("message").asString()).isNotBlank();
            assertThat(ledger.text(place(answer) + "/errors/file")).isNotBlank();
        }
    }

    private static JsonNode end(HttpResponse<String> answer)
            throws IOException, InterruptedException {
        var progress = ledger.get(place(answer));
        while (!progress.has("finishedAt")) {
            progress = ledger.get(place(answer));
        }
        return progress;
    }

    private static String place(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
