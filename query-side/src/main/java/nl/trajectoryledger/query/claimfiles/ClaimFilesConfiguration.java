package nl.trajectoryledger.query.claimfiles;

import nl.trajectoryledger.query.dryruns.DryRuns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class ClaimFilesConfiguration {

    @Bean
    ClaimFiles claimFiles(
            DataSource dataSource, PlatformTransactionManager transactions, DryRuns dryRuns) {
        return new ClaimFiles(dataSource, transactions, dryRuns);
    }
}
