package nl.trajectoryledger.query;

import nl.trajectoryledger.events.login.AccessConfiguration;

import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/**
 * Everything the query side is made of, for an application of its own or one with the command side.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {
            "nl.trajectoryledger.query.claimfiles",
            "nl.trajectoryledger.query.codes",
            "nl.trajectoryledger.query.dryruns",
            "nl.trajectoryledger.query.pages",
            "nl.trajectoryledger.query.patients",
            "nl.trajectoryledger.query.rebuild",
            "nl.trajectoryledger.query.replay",
            "nl.trajectoryledger.query.rulebooks",
            "nl.trajectoryledger.query.status",
            "nl.trajectoryledger.query.stream",
            "nl.trajectoryledger.query.transparency",
            "nl.trajectoryledger.query.verification",
            "nl.trajectoryledger.query.worklists"
        },
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import(AccessConfiguration.class)
public class QuerySideConfiguration {

    /** Migrates as the owner, on connections of its own: the pool works as another role. */
    @Bean(initMethod = "migrate")
    Flyway readingFlyway(JdbcConnectionDetails database) {
        return Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .schemas("reading")
                .locations("classpath:db/reading")
                .load();
    }
}
