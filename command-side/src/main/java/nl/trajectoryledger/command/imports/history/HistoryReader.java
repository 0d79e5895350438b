package nl.trajectoryledger.command.imports.history;

import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.imports.rows.Addressee;
import nl.trajectoryledger.command.imports.rows.ErrorCode;
import nl.trajectoryledger.command.imports.rows.FieldRefused;
import nl.trajectoryledger.command.imports.rows.FileRow;
import nl.trajectoryledger.command.imports.rows.ReadRow;
import nl.trajectoryledger.command.imports.rows.RowFields;
import nl.trajectoryledger.command.imports.rows.Wording;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.BirthDate;
import nl.trajectoryledger.events.identity.Bsn;
import nl.trajectoryledger.events.identity.PolicyNumber;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/** Understands a row of the table. */
record HistoryReader(Heading heading) {

    /** What the cells of a row say. */
    ReadRow read(FileRow row, List<String> cells) {
        try {
            var fields = new RowFields(field -> cell(cells, field), TableDates::read);
            var history = history(fields);
            return new ReadRow.Stated(row, addressee(fields), history, List.of());
        } catch (FieldRefused refused) {
            return refused.of(row);
        }
    }

    private String cell(List<String> cells, String field) {
        return Stream.of(Column.values())
                .filter(column -> column.field().equals(field))
                .map(column -> heading.cell(cells, column))
                .findFirst()
                .orElseThrow();
    }

    private static HistoryRow history(RowFields fields) {
        var practice = fields.value("practice", HistoryReader::agb);
        var therapist = fields.valueIfAny("therapist", HistoryReader::agb);
        return new HistoryRow(
                patient(fields),
                practice,
                therapist,
                fields.value("diagnosis", code -> new DcsphCode(filled(code, 4))),
                fields.date("startedOn"),
                fields.dateIfAny("firstTreatmentOn"),
                fields.number("treatments"),
                fields.date("upTo"),
                fields.valueIfAny("insurer", code -> new UzoviCode(filled(code, 4))),
                signedBy(fields, therapist == null ? practice : therapist),
                fields.dateIfAny("signedOn"));
    }

    private static PartyCode signedBy(RowFields fields, AgbCode otherwise) {
        var signed = fields.valueIfAny("signedBy", code -> new PartyCode(filled(code, 8)));
        return signed == null ? new PartyCode(otherwise.value()) : signed;
    }

    private static Fact.@Nullable Patient patient(RowFields fields) {
        var bsn = fields.valueIfAny("bsn", HistoryReader::bsn);
        var birthDate = fields.dateIfAny("birthDate");
        return bsn == null || birthDate == null
                ? null
                : new Fact.Patient(bsn, new BirthDate(birthDate), null, null);
    }

    private static Addressee addressee(RowFields fields) {
        var bsn = fields.valueIfAny("bsn", HistoryReader::bsn);
        if (bsn != null) {
            return new Addressee.ByBsn(bsn);
        }
        if (fields.text("policy").isEmpty() || fields.text("birthDate").isEmpty()) {
            throw new FieldRefused(ErrorCode.MISSING, "bsn", null, Wording.of("no-person"));
        }
        return new Addressee.ByPolicy(
                fields.value("policy", PolicyNumber::new), new BirthDate(fields.date("birthDate")));
    }

    private static AgbCode agb(String code) {
        return new AgbCode(filled(code, 8));
    }

    private static Bsn bsn(String number) {
        return new Bsn(filled(number, 9));
    }

    /** Spreadsheets take a code for a number and drop the zero before it. */
    private static String filled(String code, int digits) {
        return code.length() == digits - 1 ? "0" + code : code;
    }
}
