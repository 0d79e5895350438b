package nl.trajectoryledger.command;

import nl.trajectoryledger.command.store.TestDatabase;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command side in a process of its own, which can be killed; nothing of it answers HTTP. */
public final class CommandProcess {

    private CommandProcess() {}

    /** The whole command side but for what answers over HTTP, which takes longer to start. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @Import(CommandSideConfiguration.class)
    static class WithoutWeb {}

    /** A process that runs a main method with the class path of the tests. */
    public static ProcessBuilder of(
            Class<?> main, TestDatabase database, Path masterKey, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // They live for seconds: the quick compiler alone is the faster one.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        command.add("--spring.datasource.url=" + database.url());
        command.add("--spring.datasource.username=postgres");
        command.add("--ledger.master-key-file=" + masterKey);
        return new ProcessBuilder(command);
    }

    /** What such a main method works with. */
    public static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(WithoutWeb.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                .run(arguments);
    }
}
