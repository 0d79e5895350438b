package nl.trajectoryledger.query.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.reading.StatusDeriver;
import nl.trajectoryledger.query.rulebook.CurrentRulebook;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.PatientStreams;
import nl.trajectoryledger.query.stream.StoredForm;

import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class StatusConfiguration {

    @Bean
    ReadTables readTables(
            JdbcClient database, DataSource dataSource, PlatformTransactionManager transactions) {
        return new ReadTables(database, dataSource, transactions);
    }

    @Bean
    ParkedEvents parkedEvents(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            LedgerEventSource source,
            StoredForm form,
            JdbcClient database) {
        var queue =
                LiveProjection.parked(
                        new SpringDataSourceConnectionProvider(dataSource),
                        new SpringTransactionManager(transactions),
                        Jackson3Serializer.builder().build(),
                        form.serializer());
        return new ParkedEvents(queue, source, database);
    }

    @Bean
    StatusDeriver statusDeriver(
            PatientStreams streams, ReadTables tables, CurrentRulebook rulebook) {
        return new StatusDeriver(streams, tables::thatServe, rulebook);
    }

    @Bean
    ParkedPatients parkedPatients(
            JdbcClient database, PlatformTransactionManager transactions, StatusDeriver deriver) {
        return new ParkedPatients(database, transactions, deriver);
    }

    @Bean
    LiveProjection liveProjection(
            DataSource dataSource,
            JdbcClient database,
            PlatformTransactionManager springTransactions,
            LedgerEventSource source,
            StatusDeriver deriver,
            ParkedEvents parked,
            ParkedPatients parkedPatients) {
        // Left to itself Axon would choose no transactions, a token store in memory and XStream.
        var transactions = new SpringTransactionManager(springTransactions);
        var connections = new SpringDataSourceConnectionProvider(dataSource);
        var nodes = LiveProjection.nodes(database);
        return new LiveProjection(
                new TrajectoryStatusProjection(deriver, parked),
                source,
                LiveProjection.tokens(connections, Jackson3Serializer.builder().build(), nodes),
                nodes,
                parkedPatients,
                transactions);
    }

    @Bean
    ProjectionProgress projectionProgress(JdbcClient database, LedgerEventSource source) {
        return new ProjectionProgress(database, source);
    }

    @Bean
    ProjectionHealth trajectoryStatusHealthIndicator(
            LiveProjection projection, ProjectionProgress progress, ParkedPatients parked) {
        return new ProjectionHealth(projection, progress, parked);
    }

    @Bean
    ProjectionEndpoint projectionEndpoint(
            LiveProjection projection, ProjectionProgress progress, ParkedPatients parked) {
        return new ProjectionEndpoint(projection, progress, parked);
    }

    @Bean
    MeterBinder projectionMetrics(ProjectionProgress progress, ParkedPatients parked) {
        return registry -> {
            Gauge.builder("ledger.projection.lag", progress, p -> p.behind().toMillis() / 1000.0)
                    .description("Age of the oldest event that is not in the read table")
                    .baseUnit("seconds")
                    .tag("projection", LiveProjection.NAME)
                    .register(registry);
            Gauge.builder(
                            "ledger.projection.lag.events",
                            progress,
                            ProjectionProgress::eventsBehind)
                    .description("Events that are not in the read table; a million for more")
                    .baseUnit("events")
                    .tag("projection", LiveProjection.NAME)
                    .register(registry);
            Gauge.builder("ledger.projection.parked", parked, ParkedPatients::count)
                    .description("Patients with events that the projection could not handle")
                    .baseUnit("patients")
                    .tag("projection", LiveProjection.NAME)
                    .register(registry);
        };
    }
}
