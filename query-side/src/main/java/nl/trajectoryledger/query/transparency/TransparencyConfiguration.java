package nl.trajectoryledger.query.transparency;

import nl.trajectoryledger.events.merkle.LogSigner;
import nl.trajectoryledger.query.log.LogTables;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TransparencySettings.class)
class TransparencyConfiguration {

    @Bean(initMethod = "migrate")
    Flyway transparencyFlyway(JdbcConnectionDetails database) {
        return Flyway.configure()
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .schemas("transparency")
                .locations("classpath:db/transparency")
                .load();
    }

    @Bean
    @DependsOn("transparencyFlyway")
    LogTables logTables(JdbcClient database) {
        return new LogTables(database);
    }

    @Bean
    LogProofs logProofs(
            JdbcClient database, LogTables tables, PlatformTransactionManager transactions) {
        return new LogProofs(database, tables, transactions);
    }

    @Bean
    @ConditionalOnProperty("ledger.log.key-file")
    LogWriter logWriter(
            LogTables tables,
            PlatformTransactionManager transactions,
            TransparencySettings settings) {
        var signer = signer(settings.keyFile());
        if (signer == null) {
            throw new IllegalStateException("ledger.log.key-file is empty");
        }
        var signing = new LogSigning(signer, signer(settings.formerKeyFile()));
        var growth = new LogGrowth(tables, transactions, signing, Clock.systemUTC());
        return new LogWriter(growth, keepers(settings), settings.interval());
    }

    private static List<HeadKeeper> keepers(TransparencySettings settings) {
        var keepers = new ArrayList<HeadKeeper>();
        if (settings.headsFile() != null) {
            keepers.add(new HeadFile(settings.headsFile()));
        }
        if (settings.witness() != null) {
            keepers.add(new Witness(settings.witness()));
        }
        return keepers;
    }

    private static @Nullable LogSigner signer(@Nullable Path file) {
        try {
            return file == null ? null : LogSigner.parse(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the key of the log", unreadable);
        }
    }
}
