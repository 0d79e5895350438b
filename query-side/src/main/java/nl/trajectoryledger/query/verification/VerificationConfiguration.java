package nl.trajectoryledger.query.verification;

import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.status.ProjectionProgress;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.verification.log.LogCheck;
import nl.trajectoryledger.query.verification.rows.TableChecks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

    @Bean
    Verification verification(
            EveryStream everyone,
            LedgerEventSource source,
            TableChecks tables,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        var streams = new StreamCheck(everyone, Runtime.getRuntime().availableProcessors());
        return new Verification(source, streams, new LogCheck(database), tables, transactions);
    }

    @Bean
    TableChecks tableChecks(
            JdbcClient database,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            CurrentRulebook rulebooks,
            ProjectionProgress live) {
        return new TableChecks(database, dataSource, transactions, rulebooks, live::slowest);
    }
}
