package nl.trajectoryledger.command.imports.recording;

import static java.util.stream.Collectors.toSet;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.imports.rows.Addressee;
import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.command.imports.rows.Wording;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds out whom each row of a window is about, and which rows are done already. */
final class WindowSorter {

    private final Recording recording;
    private final KnownPatients patients;
    private final Map<String, Introduced> keys = new HashMap<>();
    private final Map<Long, RowError> earlierErrors = new HashMap<>();
    private final Map<Bsn, PatientRows> newPatients = new HashMap<>();
    private final Map<Addressee, Optional<PatientId>> found = new HashMap<>();
    private final Map<PatientId, PatientRows> byPatient = new LinkedHashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<FileRow> frame = new ArrayList<>();
    private final Map<PatientId, PatientRows> repeated = new LinkedHashMap<>();

    WindowSorter(Recording recording, KnownPatients patients) {
        this.recording = recording;
        this.patients = patients;
    }

    Window sort(List<ReadRow> rows, long firstRow, long lastRow) {
        earlierErrors.putAll(recording.earlierErrors(firstRow, lastRow));
        findAll(rows.stream().flatMap(WindowSorter::numberIn).collect(toSet()));
        keys.putAll(recording.introduced(rows.stream().flatMap(this::key).collect(toSet())));
        for (var row : rows) {
            switch (row) {
                case ReadRow.Unusable unusable -> errors.add(unusable.error());
                case ReadRow.Frame(var inFrame) -> frame.add(inFrame);
                case ReadRow.Stated stated -> sort(stated);
            }
        }
        return new Window(
                List.copyOf(repeated.values()),
                frame.size(),
                errors,
                List.copyOf(byPatient.values()));
    }

    /** The BSN that a row states. */
    private static Stream<Bsn> numberIn(ReadRow row) {
        return switch (row) {
            case ReadRow.Unusable _, ReadRow.Frame _ -> Stream.empty();
            case ReadRow.Stated(_, Addressee.ByBsn(var bsn), _, _) -> Stream.of(bsn);
            case ReadRow.Stated(_, _, Fact.Patient(var bsn, _, _, _), _) -> Stream.of(bsn);
            case ReadRow.Stated _ -> Stream.empty();
        };
    }

    private void findAll(Set<Bsn> numbers) {
        var known = recording.patients(numbers);
        for (var number : numbers) {
            found.put(new Addressee.ByBsn(number), Optional.ofNullable(known.get(number)));
        }
    }

    /** Under what it is written down how far the file is done for the patient of a row. */
    private Stream<String> key(ReadRow row) {
        return switch (row) {
            case ReadRow.Unusable _, ReadRow.Frame _ -> Stream.empty();
            case ReadRow.Stated stated ->
                    stated.patient() instanceof Addressee.ByKey(var key)
                            ? Stream.of(key)
                            : find(stated.patient()).map(PatientId::toString).stream();
        };
    }

    private Optional<PatientId> find(Addressee addressee) {
        return found.computeIfAbsent(
                addressee,
                _ ->
                        switch (addressee) {
                            case Addressee.ByKey(var key) -> patients.find(key);
                            case Addressee.ByBsn(var bsn) ->
                                    Optional.ofNullable(recording.patients(Set.of(bsn)).get(bsn));
                            case Addressee.ByPolicy person -> patients.find(person);
                        });
    }

    private void sort(ReadRow.Stated stated) {
        var key = key(stated).findFirst().orElse(null);
        var known = key == null ? null : keys.get(key);
        if (known != null && stated.row().number() <= known.rowDone()) {
            skip(known.patient(), stated);
            return;
        }
        var rows = known == null ? introduce(stated) : rowsOf(known.patient());
        if (rows == null) {
            errors.add(unknown(stated));
            return;
        }
        if (key != null) {
            keys.putIfAbsent(key, new Introduced(rows.patient(), 0));
        }
        rows.rows().add(stated);
    }

    private void skip(PatientId patient, ReadRow.Stated stated) {
        var error = earlierErrors.get(stated.row().number());
        if (error == null) {
            rowsOf(patient, repeated).rows().add(stated);
        } else {
            errors.add(error);
        }
    }

    private @Nullable PatientRows introduce(ReadRow.Stated stated) {
        return switch (stated.patient()) {
            case Addressee.ByBsn(var bsn) -> rowsOf(bsn);
            case Addressee.ByPolicy person -> find(person).map(this::rowsOf).orElse(null);
            case Addressee.ByKey key ->
                    stated.statement() instanceof Fact.Patient introduction
                            ? rowsOf(introduction.bsn())
                            : find(key).map(this::rowsOf).orElse(null);
        };
    }

    private PatientRows rowsOf(Bsn bsn) {
        return find(new Addressee.ByBsn(bsn))
                .map(this::rowsOf)
                .orElseGet(() -> newPatients.computeIfAbsent(bsn, this::newPatient));
    }

    private PatientRows newPatient(Bsn bsn) {
        var rows = new PatientRows(new PatientId(UUID.randomUUID()), bsn, new ArrayList<>());
        byPatient.put(rows.patient(), rows);
        return rows;
    }

    private PatientRows rowsOf(PatientId patient) {
        return rowsOf(patient, byPatient);
    }

    private static PatientRows rowsOf(PatientId patient, Map<PatientId, PatientRows> all) {
        return all.computeIfAbsent(patient, _ -> new PatientRows(patient, null, new ArrayList<>()));
    }

    private static RowError unknown(ReadRow.Stated stated) {
        return switch (stated.patient()) {
            case Addressee.ByKey _, Addressee.ByBsn _ -> unknown(stated, "patient");
            case Addressee.ByPolicy _ -> unknown(stated, "policy");
        };
    }

    private static RowError unknown(ReadRow.Stated stated, String field) {
        return new RowError(
                stated.row(),
                ErrorCode.UNKNOWN_PATIENT,
                field,
                null,
                Wording.of("unknown-" + field));
    }
}
