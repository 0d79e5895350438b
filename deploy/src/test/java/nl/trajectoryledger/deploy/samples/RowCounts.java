package nl.trajectoryledger.deploy.samples;

import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.command.dossier.Rehearsal;
import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.forms.RowsOf;
import nl.trajectoryledger.command.imports.rows.Addressee;
import nl.trajectoryledger.command.imports.rows.ImportFile;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.identity.PatientId;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Takes files in by dossiers that live in memory, and counts what becomes of their rows. */
final class RowCounts {

    private final Map<Addressee, Rehearsal> ledger = new HashMap<>();
    private long last;
    long accepted;
    long repeated;
    long refused;
    long frame;
    long rows;

    /** Takes a file in; the counts are of this file only. */
    void take(FileFormat format, byte[] content) throws IOException {
        accepted = repeated = refused = frame = last = 0;
        var folder = Path.of(Objects.requireNonNull(System.getProperty("java.io.tmpdir")));
        try (var file = ImportFile.receive(new ByteArrayInputStream(content), folder)) {
            var known = RowsOf.of(file, format);
            rows = known.count();
            try (var source = known.read()) {
                for (var some = source.next(100); !some.isEmpty(); some = source.next(100)) {
                    some.forEach(this::take);
                }
            }
        }
    }

    /** Every row is one of these. */
    long answered() {
        return accepted + repeated + refused + frame;
    }

    private void take(ReadRow row) {
        if (row.row().number() <= last) {
            throw new AssertionError(
                    "row %d comes after row %d".formatted(row.row().number(), last));
        }
        last = row.row().number();
        switch (row) {
            case ReadRow.Frame _ -> frame++;
            case ReadRow.Unusable _ -> refused++;
            case ReadRow.Stated stated -> count(answer(stated));
        }
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case Outcome.Recorded _ -> accepted++;
            case Outcome.Repeated _ -> repeated++;
            case Outcome.Conflicting _, Outcome.Refused _ -> refused++;
        }
    }

    private Outcome answer(ReadRow.Stated stated) {
        var patient = ledger.computeIfAbsent(stated.patient(), _ -> nobody());
        var outcome = patient.rehearse(stated.statement());
        // Nobody asks for them, and the files are many.
        patient.takeEvents();
        return outcome;
    }

    private static Rehearsal nobody() {
        return new Rehearsal(
                new PatientDossier(new PatientId(new UUID(0, 1))), DcsphList.builtIn());
    }
}
