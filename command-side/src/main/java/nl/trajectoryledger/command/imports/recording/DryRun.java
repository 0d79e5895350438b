package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.imports.rehearsed.RehearsedEvent;
import nl.trajectoryledger.command.imports.rehearsed.RehearsedStream;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Says what an import would record. The streams it decides by live in memory and are dropped; what
 * would have been recorded is kept for a while, for whoever asks what it would change.
 */
final class DryRun implements Recording {

    private final UUID dryRun;
    private final UUID file;
    private final ImportTables tables;
    private final EventStorageEngine events;
    private final DcsphList codes;
    private final Map<String, Introduced> introduced = new HashMap<>();
    private final Map<Bsn, PatientId> newPatients = new HashMap<>();
    private final Map<PatientId, RehearsedStream> streams = new HashMap<>();

    /**
     * @param dryRun the import this is
     * @param file the import that brought the same file first, or this one
     */
    DryRun(
            UUID dryRun,
            UUID file,
            ImportTables tables,
            EventStorageEngine events,
            DcsphList codes) {
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
        streams.clear();
    }

    @Override
    public Map<Bsn, PatientId> patients(Set<Bsn> numbers) {
        var known = new HashMap<>(newPatients);
        known.keySet().retainAll(numbers);
        known.putAll(tables.patients().find(numbers));
        return known;
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
    public void recognise(PatientRows rows) {
        var stream = streams.computeIfAbsent(rows.patient(), this::load);
        saveClaims(stream, rows.rows());
    }

    @Override
    public Tally record(List<PatientRows> patients) {
        return patients.stream().map(this::rehearse).reduce(Tally.NOTHING, Tally::plus);
    }

    private Tally rehearse(PatientRows rows) {
        var stream = streams.computeIfAbsent(rows.patient(), this::load);
        var events = new ArrayList<RehearsedEvent>();
        var outcomes = rows.rows().stream().map(row -> stream.rehearse(row, events::add)).toList();
        tables.rehearsed().save(dryRun, events);
        refuse(rows.errors(outcomes));
        var taken = rows.taken(outcomes);
        tables.remarks().save(dryRun, taken);
        saveClaims(stream, taken);
        if (rows.isKnownAfter(outcomes)) {
            introduce(rows);
        }
        return rows.tally(outcomes);
    }

    private void saveClaims(RehearsedStream stream, List<ReadRow.Stated> rows) {
        tables.claims()
                .save(dryRun, rows.stream().flatMap(row -> stream.claim(row).stream()).toList());
    }

    private void introduce(PatientRows rows) {
        if (rows.introducedBy() != null) {
            newPatients.put(rows.introducedBy(), rows.patient());
        }
        rows.lastRows()
                .keySet()
                .forEach(key -> introduced.put(key, new Introduced(rows.patient(), 0)));
    }

    private RehearsedStream load(PatientId patient) {
        var held =
                events.readEvents(patient.toString(), 0)
                        .asStream()
                        .map(event -> (DossierEvent) event.getPayload())
                        .iterator();
        return RehearsedStream.of(patient, held, codes);
    }
}
