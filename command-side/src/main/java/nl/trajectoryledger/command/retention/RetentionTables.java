package nl.trajectoryledger.command.retention;

import org.springframework.stereotype.Component;

/** What an order about keeping a file looks up, destroys and writes down. */
@Component
record RetentionTables(PatientFiles files, PatientTraces traces, Erasures erasures) {}
