package nl.trajectoryledger.deploy.process;

import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.deploy.demo.DemoPractice;
import nl.trajectoryledger.deploy.storage.DataFolder;
import nl.trajectoryledger.deploy.storage.EmbeddedDatabase;
import nl.trajectoryledger.deploy.users.UserFiles;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** A ledger in which everybody says who they are, by tokens of a made-up issuer or by password. */
final class EnforcedLedger {

    /** Started once for all tests that only ask; the process stops it when it ends. */
    static final EnforcedLedger SHARED = new EnforcedLedger();

    private final MadeUpIssuer issuer = new MadeUpIssuer();
    private final HttpClient http = HttpClient.newHttpClient();
    private final DataFolder folder;
    private final ServletWebServerApplicationContext context;

    private EnforcedLedger() {
        try {
            folder = new DataFolder(Files.createTempDirectory("enforced").resolve("data")).create();
            var database = EmbeddedDatabase.start(folder);
            new UserFiles(folder).add(DemoPractice.users());
            context = start(database, issuer.settings());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private ServletWebServerApplicationContext start(
            EmbeddedDatabase database, Map<String, Object> tokens) {
        var own = new HashMap<>(tokens);
        own.put("server.address", "127.0.0.1");
        own.put("server.port", 0);
        own.put("spring.datasource.url", database.url());
        own.put("spring.datasource.username", database.user());
        own.put("spring.datasource.password", database.password());
        own.put("ledger.master-key-file", folder.masterKey().toString());
        own.put("ledger.log.key-file", folder.logKey().toString());
        own.put("ledger.users-file", folder.users().toString());
        var application = new SpringApplication(OneProcessApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(
                starting ->
                        starting.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("test", own)));
        return (ServletWebServerApplicationContext) application.run();
    }

    private void stop(EmbeddedDatabase database) {
        context.close();
        try {
            database.close();
            FileSystemUtils.deleteRecursively(folder.path().getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    MadeUpIssuer issuer() {
        return issuer;
    }

    DataFolder folder() {
        return folder;
    }

    private int port() {
        return requireNonNull(context.getWebServer()).getPort();
    }

    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** A request, to which who asks is added. */
    HttpRequest.Builder request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port(), path)))
                .method(method, BodyPublishers.noBody());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
