package nl.trajectoryledger.query.rebuild;

import nl.trajectoryledger.query.generations.CatchUp;
import nl.trajectoryledger.query.generations.Change;
import nl.trajectoryledger.query.generations.Comparison;
import nl.trajectoryledger.query.generations.Filling;
import nl.trajectoryledger.query.generations.ParkedLog;
import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.reading.Serving;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.status.ParkedEvents;
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
    Rebuild rebuild(
            EveryStream everyone,
            PatientStreams streams,
            LedgerEventSource source,
            ReadTables tables,
            ProjectionProgress progress,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ParkedLog parkedLog,
            ParkedEvents live,
            RebuildLog log) {
        var catchUp = new CatchUp(streams, source, tables, database, transactions);
        return new Rebuild(
                new Filling(everyone, source, tables, database, transactions),
                catchUp,
                new Comparison(database, progress::slowest),
                new Change(database, transactions, catchUp, progress::slowest),
                parkedLog,
                parked -> live.park(parked.patient(), parked.sequence(), parked.reason()),
                log);
    }

    @Bean
    RebuildLog rebuildLog(JdbcClient database) {
        return new RebuildLog(database);
    }

    @Bean
    RebuildReports rebuildReports(JdbcClient database) {
        return new RebuildReports(database);
    }

    @Bean
    ParkedLog parkedLog(JdbcClient database) {
        return new ParkedLog(database);
    }

    @Bean
    PatientRebuild patientRebuild(
            PatientStreams streams,
            ReadTables tables,
            CurrentRulebook rulebook,
            PlatformTransactionManager transactions) {
        return new PatientRebuild(streams, tables, rulebook, transactions);
    }

    @Bean
    RowsByOtherRules rowsByOtherRules(
            CurrentRulebook rulebook, JdbcClient database, RebuildRunner runner) {
        return new RowsByOtherRules(rulebook, new Serving(database), runner);
    }

    @Bean
    RebuildRunner rebuildRunner(
            DataSource dataSource,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Rebuild rebuild,
            CurrentRulebook rulebook) {
        return new RebuildRunner(dataSource, database, transactions, rebuild, rulebook);
    }
}
