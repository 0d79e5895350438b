package nl.trajectoryledger.deploy.commands;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofFile;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** Talks HTTP to a ledger. Nothing that names a person goes into an address. */
public final class LedgerClient {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = new JsonMapper();
    private final URI ledger;

    LedgerClient(URI ledger) {
        this.ledger = ledger;
    }

    /** The answer as a tree. */
    public JsonNode get(String path) throws InterruptedException {
        return json.readTree(send(request(path).GET()));
    }

    /** The answer as a value. */
    public <T> T get(String path, Class<T> type) throws InterruptedException {
        return json.readValue(send(request(path).GET()), type);
    }

    String text(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    JsonNode post(String path, Object body) throws InterruptedException {
        return post(path, "application/json", ofString(json.writeValueAsString(body)));
    }

    JsonNode post(String path) throws InterruptedException {
        return post(path, "application/json", noBody());
    }

    JsonNode post(String path, Path file) throws IOException, InterruptedException {
        return post(path, "application/octet-stream", file);
    }

    /** Brings a file of a media type. */
    public JsonNode post(String path, String type, Path file)
            throws IOException, InterruptedException {
        return post(path, type, ofFile(file));
    }

    private JsonNode post(String path, String type, BodyPublisher body)
            throws InterruptedException {
        return json.readTree(send(request(path).header("Content-Type", type).POST(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(ledger.resolve(path)).timeout(PATIENCE);
    }

    /** Writes an answer to a file, which may be longer than memory. */
    void download(String path, Path file) throws InterruptedException {
        send(request(path).GET(), BodyHandlers.ofFile(file));
    }

    private String send(HttpRequest.Builder request) throws InterruptedException {
        return send(request, BodyHandlers.ofString());
    }

    private <T> T send(HttpRequest.Builder request, BodyHandler<T> body)
            throws InterruptedException {
        try {
            var answer = http.send(request.build(), body);
            if (answer.statusCode() >= 400) {
                throw new CommandFailed(problem(answer));
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw new CommandFailed(
                    "no ledger answers at %s (%s)"
                            .formatted(ledger, unreachable.getClass().getSimpleName()));
        }
    }

    /** The rule that the problem detail names (RFC 9457), or else the status. */
    private String problem(HttpResponse<?> answer) {
        var status = "the ledger answers %d".formatted(answer.statusCode());
        try {
            return json.readTree(String.valueOf(answer.body())).path("detail").asString(status);
        } catch (RuntimeException noProblemDetail) {
            return status;
        }
    }
}
