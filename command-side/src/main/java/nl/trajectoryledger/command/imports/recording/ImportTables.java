package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.imports.errors.RowErrors;
import nl.trajectoryledger.command.imports.errors.RowRemarks;
import nl.trajectoryledger.command.imports.rehearsed.RehearsedClaims;
import nl.trajectoryledger.command.imports.rehearsed.RehearsedEvents;

import org.springframework.stereotype.Component;

/** What an import looks up and writes down. */
@Component
record ImportTables(
        KnownPatients patients,
        FileKeys keys,
        RowErrors errors,
        RowRemarks remarks,
        RehearsedEvents rehearsed,
        RehearsedClaims claims) {}
