package nl.trajectoryledger.command.imports.rows;

import nl.trajectoryledger.command.dossier.Outcome;
import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.command.dossier.Rehearsal;
import nl.trajectoryledger.command.imports.forms.FileFormat;
import nl.trajectoryledger.command.imports.forms.RowsOf;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.identity.PatientId;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Files taken in one after another by dossiers that live in memory. */
public final class TakenIn {

    private final Map<Addressee, Rehearsal> ledger = new HashMap<>();
    private final List<DossierEvent> events = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    /** Takes a file in, and says of each row what became of it. */
    public List<String> take(FileFormat format, byte[] content) throws IOException {
        var answers = new ArrayList<String>();
        errors.clear();
        remarks.clear();
        try (var file = file(content)) {
            var rows = RowsOf.of(file, format);
            try (var source = rows.read()) {
                for (var some = source.next(3); !some.isEmpty(); some = source.next(3)) {
                    some.forEach(row -> answers.add(row.row().number() + " " + answer(row)));
                }
            }
            if (rows.count() != answers.size()) {
                throw new AssertionError("counted %d rows".formatted(rows.count()));
            }
        }
        return answers;
    }

    public List<DossierEvent> events() {
        return events;
    }

    public List<RowError> errors() {
        return errors;
    }

    public List<Remark> remarks() {
        return remarks;
    }

    /** The file in which the rows refused last are given back. */
    public byte[] repair(FileFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var repair = format.repair(out)) {
            for (var error : errors) {
                repair.add(error);
            }
        }
        return out.toByteArray();
    }

    private String answer(ReadRow row) {
        return switch (row) {
            case ReadRow.Frame _ -> "frame";
            case ReadRow.Unusable(var error) -> refused(error);
            case ReadRow.Stated stated -> answer(stated);
        };
    }

    private String answer(ReadRow.Stated stated) {
        var patient = ledger.computeIfAbsent(stated.patient(), _ -> nobody());
        var outcome = patient.rehearse(stated.statement());
        events.addAll(patient.takeEvents());
        return switch (outcome) {
            case Outcome.Recorded _ -> taken(stated, "accepted");
            case Outcome.Repeated _ -> taken(stated, "repeated");
            case Outcome.Conflicting(var rule) ->
                    refused(RowError.of(stated, ErrorCode.CONFLICTING, rule));
            case Outcome.Refused(var rule) -> refused(RowError.of(stated, ErrorCode.REFUSED, rule));
        };
    }

    private String taken(ReadRow.Stated stated, String answer) {
        remarks.addAll(stated.remarks());
        return answer;
    }

    private String refused(RowError error) {
        errors.add(error);
        return "%s %s".formatted(error.code(), Objects.requireNonNullElse(error.field(), "-"));
    }

    private static Rehearsal nobody() {
        return new Rehearsal(
                new PatientDossier(new PatientId(new UUID(0, 1))), DcsphList.builtIn());
    }

    public static ImportFile file(byte[] content) throws IOException {
        var folder = Path.of(Objects.requireNonNull(System.getProperty("java.io.tmpdir")));
        return ImportFile.receive(new ByteArrayInputStream(content), folder);
    }
}
