package nl.trajectoryledger.deploy.bench.machine;

import nl.trajectoryledger.deploy.commands.LedgerClient;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.core.env.MapPropertySource;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** One side of the ledger, as it runs by itself, on a database. */
public record RunningSide(ConfigurableApplicationContext application) implements AutoCloseable {

    public static RunningSide start(Class<?> side, Database database, Path masterKey) {
        var application = new SpringApplication(side);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        Map<String, Object> own =
                Map.of(
                        "server.address", "127.0.0.1",
                        "server.port", 0,
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.owner(),
                        "spring.datasource.password", database.password(),
                        "ledger.master-key-file", masterKey.toString());
        application.addInitializers(
                context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(new MapPropertySource("bench", own)));
        return new RunningSide(application.run());
    }

    public LedgerClient client() {
        var server = ((WebServerApplicationContext) application).getWebServer();
        int port = Objects.requireNonNull(server).getPort();
        return new LedgerClient(URI.create("http://127.0.0.1:%d".formatted(port)));
    }

    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /** Stops something that runs by itself. */
    public void stop(String bean) {
        application.getBean(bean, Lifecycle.class).stop();
    }

    @Override
    public void close() {
        application.close();
    }
}
