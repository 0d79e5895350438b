package nl.trajectoryledger.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.command.store.TestDatabase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Only a process of its own shows what Axon does when it sees no test around. */
class CommandApplicationIT {

    private static final String FACT =
            """
            {"fact": "patient", "bsn": "999990019", "birthDate": "1961-04-12"}
            """;

    @TempDir private Path folder;

    @Test
    void records_a_fact_and_neither_loads_xstream_nor_calls_its_maker() throws Exception {
        int port = freePort();
        var classes = folder.resolve("classes.log");
        var process = start(port, classes, new TestDatabase());
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> answers(port));
            assertThat(post(port).statusCode()).isEqualTo(201);
            assertThat(post(port).statusCode()).isEqualTo(200);
        } finally {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }

        try (var loaded = Files.lines(classes)) {
            assertThat(loaded)
                    .anyMatch(line -> line.contains("org.axonframework.config.DefaultConfigurer "))
                    .noneMatch(line -> line.contains("com.thoughtworks.xstream"))
                    .noneMatch(line -> line.contains("org.axonframework.updates"));
        }
        assertThat(folder.resolve(".axoniq")).doesNotExist();
        assertThat(folder.resolve("out.log"))
                .content()
                .doesNotContain("999990019")
                .doesNotContain("1961-04-12");
    }

    private Process start(int port, Path classes, TestDatabase database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + classes,
                        "-Duser.home=" + folder,
                        "-cp",
                        classPath(),
                        CommandApplication.class.getName(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=postgres",
                        "--ledger.master-key-file=" + CommandSide.masterKey(),
                        "--logging.level.root=debug")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
    }

    /** What the application is delivered with: nothing of the tests. */
    private static String classPath() {
        var all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes"))
                .collect(joining(File.pathSeparator));
    }

    private static boolean answers(int port) {
        try {
            var health = URI.create("http://localhost:%d/actuator/health".formatted(port));
            try (var client = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(health).build();
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            }
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpResponse<String> post(int port) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(
                                    URI.create("http://localhost:%d/api/facts".formatted(port)))
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(FACT))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
