package nl.trajectoryledger.query.patients;

import nl.trajectoryledger.query.stream.StoredForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PatientsConfiguration {

    @Bean
    PatientIndex querySidePatientIndex(JdbcClient database, StoredForm form) {
        return new PatientIndex(database, form.searchHash());
    }

    @Bean
    FactFile factFile(StoredForm form) {
        return new FactFile(form.json().mapper());
    }
}
