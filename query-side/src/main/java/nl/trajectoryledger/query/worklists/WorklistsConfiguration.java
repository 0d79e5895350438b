package nl.trajectoryledger.query.worklists;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class WorklistsConfiguration {

    @Bean
    TaskTable taskTable(JdbcClient database) {
        return new TaskTable(database);
    }
}
