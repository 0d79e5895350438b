package nl.trajectoryledger.command.retention;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    /** What day it is decides whether a term is over. */
    @Bean(defaultCandidate = false)
    Clock retentionClock() {
        return Clock.systemUTC();
    }
}
