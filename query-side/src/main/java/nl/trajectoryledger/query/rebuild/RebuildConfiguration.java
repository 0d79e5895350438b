package nl.trajectoryledger.query.rebuild;

import nl.trajectoryledger.query.reading.BulkLoad;
import nl.trajectoryledger.query.reading.TrajectoryStatuses;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.status.ProjectionProgress;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.PatientStreams;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class RebuildConfiguration {

    @Bean
    TrajectoryStatusRebuild trajectoryStatusRebuild(
            EveryStream everyone,
            PatientStreams streams,
            LedgerEventSource source,
            ProjectionProgress live,
            DataSource dataSource,
            JdbcClient database,
            PlatformTransactionManager transactions,
            CurrentRulebook rulebook) {
        var next = new TrajectoryStatuses(database, transactions, "rebuilding");
        return new TrajectoryStatusRebuild(
                everyone,
                streams,
                source,
                live,
                next,
                new BulkLoad(dataSource, transactions, next, "rebuilding"),
                new Generations(database),
                rulebook,
                transactions);
    }

    @Bean
    RebuildLog rebuildLog(JdbcClient database) {
        return new RebuildLog(database);
    }

    @Bean
    RowsByOtherRules rowsByOtherRules(
            CurrentRulebook rulebook, JdbcClient database, RebuildRunner runner) {
        return new RowsByOtherRules(rulebook, new Generations(database), runner);
    }

    @Bean
    RebuildRunner rebuildRunner(
            DataSource dataSource, TrajectoryStatusRebuild rebuild, RebuildLog log) {
        return new RebuildRunner(dataSource, rebuild, log);
    }
}
