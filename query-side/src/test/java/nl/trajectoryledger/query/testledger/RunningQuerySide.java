package nl.trajectoryledger.query.testledger;

import nl.trajectoryledger.query.QueryApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.stream.Stream;

/** The query side as an application of its own, asked over HTTP. */
public final class RunningQuerySide implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final URI base;

    public RunningQuerySide(TestLedger ledger, String... settings) {
        context =
                new SpringApplicationBuilder(QueryApplication.class)
                        .run(
                                Stream.concat(
                                                ledger.settings().stream(),
                                                Stream.concat(
                                                        Stream.of("server.port=0"),
                                                        Stream.of(settings)))
                                        .map(setting -> "--" + setting)
                                        .toArray(String[]::new));
        var server =
                Objects.requireNonNull(
                        ((ServletWebServerApplicationContext) context).getWebServer());
        base = URI.create("http://127.0.0.1:%d".formatted(server.getPort()));
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    @Override
    public void close() {
        context.close();
    }

    /** Status and body of an answer. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }
    }
}
