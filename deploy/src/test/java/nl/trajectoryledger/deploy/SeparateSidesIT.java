package nl.trajectoryledger.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import nl.trajectoryledger.events.stored.SecretFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Each side as an application of its own, against one PostgreSQL that is somebody else's. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class SeparateSidesIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir Path temporary;

    @Test
    void meet_in_the_database_alone() throws Exception {
        try (var postgres = EmbeddedPostgres.start();
                var command = side("command-side", postgres);
                var query = side("query-side", postgres)) {
            var facts = Files.readString(Path.of("examples/insurer-switch.ndjson"));
            assertThat(effectOfFirstRow(command, query, facts))
                    .isEqualTo("no count or verdict changes");
            command.post("/api/imports?format=facts", "application/x-ndjson", facts);

            var patient = patient(query);
            while (trajectories(query, patient) == 0) {
                // The query side sees an event when its transaction is over.
            }
            var coverage = query.get("/api/patients/" + patient + "/coverage?validOn=2024-07-16");
            assertThat(coverage.get("trajectories").get(0).get("treatments").asInt()).isEqualTo(7);
        }
    }

    /** The command side tries the file out, and the query side tells what it would change. */
    private static String effectOfFirstRow(Side command, Side query, String facts)
            throws IOException, InterruptedException {
        var dryRun = "/api/imports?format=facts&dryRun=true";
        var id = command.post(dryRun, "application/x-ndjson", facts).get("id").asString();
        var place = "/api/imports/" + id;
        while (!command.get(place).get("state").asString().equals("done")) {
            // The answer is there when the dry run is over.
        }
        return query.firstLine(place + "/effects").at("/effect/text").asString();
    }

    private static String patient(Side query) throws IOException, InterruptedException {
        JsonNode found;
        do {
            var wanted = "{\"key\":\"ms-patient\"}";
            found = query.post("/api/patients/search", "application/json", wanted).get("patients");
        } while (found.isEmpty());
        return found.get(0).asString();
    }

    private static int trajectories(Side query, String patient)
            throws IOException, InterruptedException {
        return query.get("/api/patients/" + patient + "/coverage").path("trajectories").size();
    }

    private Side side(String module, EmbeddedPostgres postgres) throws IOException {
        var jar = Path.of("..", module, "target", module + "-0.1.0-exec.jar");
        assertThat(jar).as("mvn verify makes it").exists();
        var key = temporary.resolve("master.key");
        if (Files.notExists(key)) {
            SecretFile.create(key);
        }
        return Side.start(
                jar,
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres",
                        "SPRING_DATASOURCE_PASSWORD",
                        "unused",
                        "LEDGER_MASTER_KEY_FILE",
                        key.toString()));
    }

    /** One application and its address. */
    private record Side(Process process, URI url) implements AutoCloseable {

        static Side start(Path jar, Map<String, String> environment) throws IOException {
            var port = freePort();
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder =
                    new ProcessBuilder(java, "-jar", jar.toString()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            var process = builder.start();
            awaitStart(process);
            return new Side(process, URI.create("http://localhost:%d".formatted(port)));
        }

        private static int freePort() throws IOException {
            try (var socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }

        /** Reads on afterwards, so that the application never waits for its log to be read. */
        private static void awaitStart(Process process) throws IOException {
            var log = process.inputReader();
            var read = new StringBuilder();
            for (var line = log.readLine(); line != null; line = log.readLine()) {
                read.append(line).append('\n');
                if (line.contains("Started ")) {
                    Thread.ofVirtual().start(() -> log.lines().forEach(_ -> {}));
                    return;
                }
            }
            throw new IOException("the application ended:\n" + read);
        }

        JsonNode post(String path, String type, String body)
                throws IOException, InterruptedException {
            return send(
                    HttpRequest.newBuilder(url.resolve(path))
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString(body)));
        }

        JsonNode get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(url.resolve(path)));
        }

        private static JsonNode send(HttpRequest.Builder request)
                throws IOException, InterruptedException {
            return JSON.readTree(HTTP.send(request.build(), BodyHandlers.ofString()).body());
        }

        /** The first row of an answer that has one a line. */
        JsonNode firstLine(String path) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(url.resolve(path)).build();
            try (var lines = HTTP.send(request, BodyHandlers.ofLines()).body()) {
                return JSON.readTree(lines.findFirst().orElseThrow());
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
