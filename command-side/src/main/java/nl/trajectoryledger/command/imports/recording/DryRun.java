package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.dossier.Decision;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.command.dossier.StatementRecording;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.events.codes.CurrentCodes;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Says what an import would record. The dossiers it decides by live in memory and are dropped. */
final class DryRun implements Recording {

    private final UUID dryRun;
    private final UUID file;
    private final ImportTables tables;
    private final EventStorageEngine events;
    private final CurrentCodes codes;
    private final Map<String, Introduced> introduced = new HashMap<>();
    private final Map<Bsn, PatientId> newPatients = new HashMap<>();
    private final Map<PatientId, PatientDossier> dossiers = new HashMap<>();

    /**
     * @param dryRun the import this is
     * @param file the import that brought the same file first, or this one
     */
    DryRun(
            UUID dryRun,
            UUID file,
            ImportTables tables,
            EventStorageEngine events,
            CurrentCodes codes) {
        this.dryRun = dryRun;
        this.file = file;
        this.tables = tables;
        this.events = events;
        this.codes = codes;
    }

    /** Drops what was decided so far, for other patients to come. */
    void forget() {
        introduced.clear();
        newPatients.clear();
        dossiers.clear();
    }

    @Override
    public Optional<PatientId> patient(Bsn bsn) {
        return Optional.ofNullable(newPatients.get(bsn)).or(() -> tables.patients().find(bsn));
    }

    @Override
    public Map<String, Introduced> introduced(Set<String> keys) {
        var all = new HashMap<>(introduced);
        all.keySet().retainAll(keys);
        all.putAll(tables.keys().find(file, keys));
        return all;
    }

    @Override
    public Map<Long, RowError> earlierErrors(long firstRow, long lastRow) {
        return tables.errors().find(file, firstRow, lastRow);
    }

    @Override
    public boolean isAgain() {
        return !dryRun.equals(file);
    }

    @Override
    public void refuse(List<RowError> refused) {
        tables.errors().save(dryRun, refused);
    }

    @Override
    public List<Outcome> record(PatientRows rows) {
        var dossier = dossiers.computeIfAbsent(rows.patient(), this::load);
        var list = codes.list();
        var recording = new StatementRecording(dossier, list, fact -> decide(dossier, fact, list));
        var outcomes = rows.statements().stream().map(recording::record).toList();
        refuse(rows.errors(outcomes));
        tables.remarks().save(dryRun, rows.taken(outcomes));
        if (rows.isKnownAfter(outcomes)) {
            if (rows.introducedBy() != null) {
                newPatients.put(rows.introducedBy(), rows.patient());
            }
            rows.lastRows()
                    .keySet()
                    .forEach(key -> introduced.put(key, new Introduced(rows.patient(), 0)));
        }
        return outcomes;
    }

    private PatientDossier load(PatientId patient) {
        var dossier = new PatientDossier(patient);
        events.readEvents(patient.toString(), 0)
                .forEachRemaining(event -> dossier.evolve((DossierEvent) event.getPayload()));
        return dossier;
    }

    private static Outcome decide(PatientDossier dossier, Fact fact, DcsphList codes) {
        return switch (dossier.decide(fact, codes)) {
            case Decision.Recorded recorded -> {
                dossier.evolve(recorded.event());
                yield new Outcome.Recorded(recorded.event().factId(), List.of());
            }
            case Decision.Repeated repeated -> new Outcome.Repeated(repeated.first(), List.of());
            case Decision.Conflicting conflicting -> new Outcome.Conflicting(conflicting.rule());
            case Decision.Refused refused -> new Outcome.Refused(refused.rule());
        };
    }
}
