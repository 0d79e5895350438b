package nl.trajectoryledger.query.dryruns;

import nl.trajectoryledger.events.stored.MasterKey;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

import java.nio.file.Path;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class DryRunsConfiguration {

    @Bean
    DryRuns dryRuns(
            @Value("${ledger.master-key-file}") Path masterKeyFile,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        return new DryRuns(dataSource, transactions, MasterKey.read(masterKeyFile));
    }
}
