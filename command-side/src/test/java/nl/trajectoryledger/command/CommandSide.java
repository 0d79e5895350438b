package nl.trajectoryledger.command;

import nl.trajectoryledger.command.store.TestDatabase;
import nl.trajectoryledger.events.stored.SecretFile;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command side as it runs, on a port of its own. */
public final class CommandSide implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    private CommandSide(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static CommandSide on(TestDatabase database) {
        return on(database, masterKey());
    }

    public static CommandSide on(TestDatabase database, Path masterKey, String... settings) {
        return new CommandSide(
                new SpringApplicationBuilder(CommandApplication.class)
                        .properties(settings)
                        .run(
                                "--server.port=0",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=postgres",
                                "--ledger.master-key-file=" + masterKey));
    }

    public static Path masterKey() {
        try {
            return SecretFile.create(
                    Files.createTempDirectory("ledger-test").resolve("master.key"));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public HttpResponse<String> post(String path, String contentType, String body)
            throws IOException, InterruptedException {
        return post(path, contentType, BodyPublishers.ofString(body));
    }

    public HttpResponse<String> post(String path, String contentType, Path file)
            throws IOException, InterruptedException {
        return post(path, contentType, BodyPublishers.ofFile(file));
    }

    private HttpResponse<String> post(String path, String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", contentType)
                        .POST(body)
                        .build(),
                BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        var port = context.getEnvironment().getProperty("local.server.port");
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() {
        context.close();
    }
}
