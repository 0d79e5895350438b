package nl.trajectoryledger.command.store;

import nl.trajectoryledger.command.dossier.DossierCache;
import nl.trajectoryledger.command.facts.PatientIndex;
import nl.trajectoryledger.command.store.groups.AppendGroups;
import nl.trajectoryledger.events.editions.RecordedCodes;
import nl.trajectoryledger.events.stored.AesGcmSeal;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.events.stored.EventSerializer;
import nl.trajectoryledger.events.stored.EventSerializer.UnknownNames;
import nl.trajectoryledger.events.stored.JdbcPatientKeys;
import nl.trajectoryledger.events.stored.MasterKey;
import nl.trajectoryledger.events.stored.SearchHash;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

import java.nio.file.Path;

import javax.sql.DataSource;

/**
 * The event store's parts. Each is named after this side and reached by that name only, because the
 * query side, with parts of the same types, may live in the same process.
 */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Migrates as the owner, on connections of its own: the pool's role may change nothing. */
    @Bean(initMethod = "migrate")
    Flyway ledgerFlyway(JdbcConnectionDetails database) {
        return LedgerSchema.flyway(
                database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    @Bean(defaultCandidate = false)
    MasterKey commandSideMasterKey(@Value("${ledger.master-key-file}") Path file) {
        return MasterKey.read(file);
    }

    @Bean(defaultCandidate = false)
    TransactionManager commandSideTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean(defaultCandidate = false)
    SealingKeys commandSideKeys(
            DataSource dataSource, @Qualifier("commandSideMasterKey") MasterKey master) {
        return new SealingKeys(
                new JdbcPatientKeys(new TransactionAwareDataSourceProxy(dataSource), master));
    }

    @Bean(defaultCandidate = false)
    Serializer commandSideEventSerializer(@Qualifier("commandSideKeys") SealingKeys keys) {
        return new EventSerializer(new EventJson(new AesGcmSeal(keys)), UnknownNames.FAIL);
    }

    @Bean(defaultCandidate = false)
    @DependsOn("ledgerFlyway")
    LedgerEventStorageEngine commandSideStorage(
            DataSource dataSource,
            @Qualifier("commandSideTransactions") TransactionManager transactions,
            @Qualifier("commandSideEventSerializer") Serializer serializer,
            @Qualifier("commandSideKeys") SealingKeys keys,
            @Qualifier("commandSideMasterKey") MasterKey master) {
        LedgerSchema.requireHarmlessRole(dataSource);
        return new LedgerEventStorageEngine(
                new SpringDataSourceConnectionProvider(dataSource),
                transactions,
                serializer,
                keys,
                new SearchKeys(new SearchHash(master)));
    }

    /** From its start to its stop, appends that come at the same moment are written together. */
    @Bean(initMethod = "start", destroyMethod = "stop", defaultCandidate = false)
    AppendGroups appendGroups(@Qualifier("commandSideStorage") LedgerEventStorageEngine events) {
        return events.groups();
    }

    @Bean
    DossierCache dossierCache() {
        return new DossierCache();
    }

    @Bean
    JointAppends jointAppends(
            @Qualifier("commandSideStorage") LedgerEventStorageEngine events,
            DossierCache dossiers) {
        return new JointAppends(events, dossiers);
    }

    @Bean(initMethod = "start", destroyMethod = "close", defaultCandidate = false)
    @DependsOn("ledgerFlyway")
    RecordedCodes commandSideCodes(DataSource dataSource) {
        return new RecordedCodes(dataSource);
    }

    @Bean
    PatientIndex patientIndex(
            JdbcClient database, @Qualifier("commandSideMasterKey") MasterKey master) {
        return new JdbcPatientIndex(database, new SearchHash(master));
    }
}
