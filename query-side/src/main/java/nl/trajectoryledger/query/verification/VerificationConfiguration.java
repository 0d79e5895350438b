package nl.trajectoryledger.query.verification;

import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

    @Bean
    Verification verification(
            EveryStream everyone,
            LedgerEventSource source,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        return new Verification(everyone, source, database, transactions);
    }
}
