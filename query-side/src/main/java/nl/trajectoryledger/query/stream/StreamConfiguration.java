package nl.trajectoryledger.query.stream;

import nl.trajectoryledger.events.stored.MasterKey;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    @Bean
    StoredForm storedForm(
            @Value("${ledger.master-key-file}") Path masterKeyFile, DataSource dataSource) {
        return StoredForm.under(MasterKey.read(masterKeyFile), dataSource);
    }

    @Bean
    PatientStreams patientStreams(JdbcClient database, StoredForm form) {
        return new PatientStreams(database, form);
    }

    @Bean
    EveryStream everyStream(DataSource dataSource, StoredForm form) {
        return new EveryStream(dataSource, form);
    }

    @Bean
    LedgerEventSource ledgerEventSource(JdbcClient database, StoredForm form) {
        return new LedgerEventSource(database, form.serializer());
    }
}
