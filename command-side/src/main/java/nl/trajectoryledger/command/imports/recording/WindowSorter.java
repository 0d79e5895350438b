package nl.trajectoryledger.command.imports.recording;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowError;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds out whom each row of a window is about, and which rows are done already. */
final class WindowSorter {

    private final KnownPatients patients;
    private final Map<String, Introduced> keys;
    private final Map<Long, RowError> earlierErrors;

    private final Map<Bsn, PatientId> newPatients = new HashMap<>();
    private final Map<PatientId, PatientRows> byPatient = new LinkedHashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private long repeated;

    /**
     * @param introduced who bears the keys of the window, as far as the file said so before
     * @param earlierErrors rows of the window that were not recorded when this file brought them
     *     before
     */
    WindowSorter(
            KnownPatients patients,
            Map<String, Introduced> introduced,
            Map<Long, RowError> earlierErrors) {
        this.patients = patients;
        this.keys = new HashMap<>(introduced);
        this.earlierErrors = earlierErrors;
    }

    Window sort(List<ReadRow> rows) {
        for (var row : rows) {
            switch (row) {
                case ReadRow.Unusable unusable -> errors.add(unusable.error());
                case ReadRow.Stated stated -> sort(stated);
            }
        }
        return new Window(repeated, errors, List.copyOf(byPatient.values()));
    }

    private void sort(ReadRow.Stated stated) {
        var known = keys.get(stated.patientKey());
        if (known != null && stated.row().number() <= known.rowDone()) {
            skip(stated.row().number());
            return;
        }
        var rows = known == null ? introduce(stated) : rowsOf(known.patient(), null);
        if (rows == null) {
            errors.add(
                    new RowError(
                            stated.row(),
                            ErrorCode.UNKNOWN_PATIENT,
                            "patient",
                            "patient is not introduced: no row before says `patient` with bsn and"
                                    + " birthDate, and no patient of the ledger has this id"));
        } else {
            keys.putIfAbsent(stated.patientKey(), new Introduced(rows.patient(), 0));
            rows.rows().add(stated);
        }
    }

    private void skip(long row) {
        var error = earlierErrors.get(row);
        if (error == null) {
            repeated++;
        } else {
            errors.add(error);
        }
    }

    private @Nullable PatientRows introduce(ReadRow.Stated stated) {
        if (stated.fact() instanceof Fact.Patient introduction) {
            var bsn = introduction.bsn();
            return patients.find(bsn)
                    .map(patient -> rowsOf(patient, null))
                    .orElseGet(() -> rowsOf(newPatient(bsn), bsn));
        }
        return patients.find(stated.patientKey())
                .map(patient -> rowsOf(patient, null))
                .orElse(null);
    }

    private PatientId newPatient(Bsn bsn) {
        return newPatients.computeIfAbsent(bsn, _ -> new PatientId(UUID.randomUUID()));
    }

    private PatientRows rowsOf(PatientId patient, @Nullable Bsn introducedBy) {
        return byPatient.computeIfAbsent(
                patient, _ -> new PatientRows(patient, introducedBy, new ArrayList<>()));
    }
}
