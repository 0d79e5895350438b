package nl.trajectoryledger.deploy;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A ledger served by a process of its own, which can be killed. */
final class ServedLedger implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("answers at (http://\\S+) ");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI url;
    private final Duration startTime;

    private ServedLedger(Process process, URI url, Duration startTime) {
        this.process = process;
        this.url = url;
        this.startTime = startTime;
    }

    /** Serves the ledger of a folder; what it logs goes beside the folder. */
    static ServedLedger start(Path data) throws IOException {
        return start(data, List.of(), Map.of());
    }

    static ServedLedger start(Path data, List<String> jvm, Map<String, String> environment)
            throws IOException {
        var builder =
                java(
                        jvm,
                        Ledger.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString());
        builder.environment().putAll(environment);
        var log = data.resolveSibling(data.getFileName() + ".log");
        var before = System.nanoTime();
        var process = builder.redirectError(Redirect.appendTo(log.toFile())).start();
        var url = address(process.inputReader(), log);
        return new ServedLedger(process, url, Duration.ofNanos(System.nanoTime() - before));
    }

    /** A Java process with the class path of the tests. */
    static ProcessBuilder java(List<String> jvm, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // These live for seconds: the quick compiler alone is the faster one.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static URI address(BufferedReader out, Path log) throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var address = ADDRESS.matcher(line);
            if (address.find()) {
                return URI.create(address.group(1));
            }
        }
        throw new IOException("the ledger did not start:\n" + Files.readString(log));
    }

    URI url() {
        return url;
    }

    Duration startTime() {
        return startTime;
    }

    HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return post(path, type, BodyPublishers.ofString(body));
    }

    /** Brings something that may be longer than memory. */
    HttpResponse<String> post(String path, String type, InputStream body)
            throws IOException, InterruptedException {
        return post(path, type, BodyPublishers.ofInputStream(() -> body));
    }

    private HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(url.resolve(path))
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(text(path));
    }

    String text(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve(path)).build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /** Brings a fact file and gives the path under which the import tells how far it is. */
    String bring(String facts) throws IOException, InterruptedException {
        var answer = post("/api/imports?format=facts", "application/x-ndjson", facts);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Brings a fact file and gives the answer when all of it is done. */
    JsonNode bringAndAwait(String facts) throws IOException, InterruptedException {
        var path = bring(facts);
        var progress = get(path);
        while (!progress.get("state").asString().equals("done")) {
            progress = get(path);
        }
        return progress;
    }

    /** As {@code kill -9} does: the process has no say in it. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
