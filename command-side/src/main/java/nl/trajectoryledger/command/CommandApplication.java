package nl.trajectoryledger.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The command side alone, against a PostgreSQL given by {@code spring.datasource}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(CommandSideConfiguration.class)
public class CommandApplication {

    static void main(String[] args) {
        SpringApplication.run(CommandApplication.class, args);
    }
}
