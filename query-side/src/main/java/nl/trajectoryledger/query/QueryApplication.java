package nl.trajectoryledger.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The query side alone, against a PostgreSQL given by {@code spring.datasource}. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(QuerySideConfiguration.class)
public class QueryApplication {

    static void main(String[] args) {
        SpringApplication.run(QueryApplication.class, args);
    }
}
