package nl.trajectoryledger.deploy.commands;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofFile;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.util.stream.Collectors.joining;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** Talks HTTP to a ledger. Nothing that names a person goes into an address. */
public final class LedgerClient {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = new JsonMapper();
    private final URI ledger;
    private final Credentials credentials;

    /** Talks to a ledger that asks nobody who they are. */
    public LedgerClient(URI ledger) {
        this(ledger, Credentials.NONE);
    }

    LedgerClient(URI ledger, Credentials credentials) {
        this.ledger = ledger;
        this.credentials = credentials;
    }

    /** Talks to another side of the same ledger. */
    LedgerClient at(URI otherSide) {
        return new LedgerClient(otherSide, credentials);
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

    /** Brings a value as JSON. */
    public JsonNode post(String path, Object body) throws InterruptedException {
        return post(path, "application/json", ofString(json.writeValueAsString(body)));
    }

    /** Asks for something to be done. */
    public JsonNode post(String path) throws InterruptedException {
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
        var request = HttpRequest.newBuilder(ledger.resolve(path)).timeout(PATIENCE);
        credentials.headers().forEach(request::header);
        return request;
    }

    /**
     * Hands over an answer line by line, which may be longer than memory.
     *
     * @return false if there is nothing at that path
     */
    boolean lines(String path, Consumer<JsonNode> reader) throws InterruptedException {
        return lines(request(path).GET(), reader);
    }

    /** The same for an answer to something that is brought. */
    public boolean lines(String path, String type, byte[] body, Consumer<JsonNode> reader)
            throws InterruptedException {
        return lines(request(path).header("Content-Type", type).POST(ofByteArray(body)), reader);
    }

    private boolean lines(HttpRequest.Builder request, Consumer<JsonNode> reader)
            throws InterruptedException {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofLines());
            try (var lines = answer.body()) {
                if (answer.statusCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                    return false;
                }
                if (answer.statusCode() >= 400) {
                    throw new CommandFailed(
                            problem(answer.statusCode(), lines.collect(joining("\n"))));
                }
                lines.map(json::readTree).forEach(reader);
                return true;
            }
        } catch (UncheckedIOException cutOff) {
            throw new CommandFailed("the answer was cut off: ask again");
        } catch (IOException unreachable) {
            throw unreachable(unreachable);
        }
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
                throw new CommandFailed(
                        problem(answer.statusCode(), String.valueOf(answer.body())));
            }
            return answer.body();
        } catch (IOException unreachable) {
            throw unreachable(unreachable);
        }
    }

    private CommandFailed unreachable(IOException why) {
        return new CommandFailed(
                "no ledger answers at %s (%s)".formatted(ledger, why.getClass().getSimpleName()));
    }

    /** The rule that the problem detail names (RFC 9457), or else the status. */
    private String problem(int code, String body) {
        var status = "the ledger answers %d".formatted(code);
        try {
            return json.readTree(body).path("detail").asString(status);
        } catch (RuntimeException noProblemDetail) {
            return status;
        }
    }
}
