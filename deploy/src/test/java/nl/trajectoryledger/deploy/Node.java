package nl.trajectoryledger.deploy;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One process of a side.
 *
 * @param command by which it was started
 */
record Node(URI url, ProcessHandle process, List<String> command) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return HTTP.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Brings a fact file and gives the path under which the import tells how far it is. */
    String bring(String facts) throws IOException, InterruptedException {
        var answer =
                HTTP.send(
                        request("/api/imports?format=facts")
                                .header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofString(facts))
                                .build(),
                        BodyHandlers.ofString());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(HTTP.send(request(path).build(), BodyHandlers.ofString()).body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    /** Whether it answers. */
    boolean isUp() throws InterruptedException {
        try {
            return get("/actuator/health").path("status").asString("").equals("UP");
        } catch (IOException _) {
            return false;
        }
    }

    /** Leaves the processors to the nodes for a moment, between two questions. */
    static void moment() throws InterruptedException {
        pause(Duration.ofMillis(20));
    }

    /** Leaves the nodes alone for a while. */
    static void pause(Duration length) throws InterruptedException {
        new CountDownLatch(1).await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Once it answers: until then it may still be a copy of the script. */
    Node withCommand() {
        var line = new ArrayList<String>();
        line.add(process.info().command().orElseThrow());
        line.addAll(List.of(process.info().arguments().orElseThrow()));
        return new Node(url, process, line);
    }

    /** The same again in a new process; what it writes goes to a file. */
    Node again(Map<String, String> environment, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("SERVER_PORT", String.valueOf(url.getPort()));
        var again = builder.redirectOutput(log.toFile()).start().toHandle();
        return new Node(url, again, command);
    }
}
