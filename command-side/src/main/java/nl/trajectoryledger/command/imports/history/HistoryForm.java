package nl.trajectoryledger.command.imports.history;

import nl.trajectoryledger.command.imports.rows.RowFields;
import nl.trajectoryledger.command.imports.tables.Codes;
import nl.trajectoryledger.command.imports.tables.Column;
import nl.trajectoryledger.command.imports.tables.Person;
import nl.trajectoryledger.command.imports.tables.Table;
import nl.trajectoryledger.command.imports.tables.TableForm;
import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.PartyCode;

import java.util.List;

/**
 * The treatment history of patients, one trajectory a row. The headings are those that insurers
 * print on theirs (form behandelhistorie paramedische zorg, ONVZ 2024) in Dutch, and the names of
 * the fact's fields in English.
 */
public final class HistoryForm {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.BSN,
                    Column.POLICY,
                    Column.BIRTH_DATE,
                    Column.required("practice", "AGB-code praktijk", "praktijk", "AGB practice"),
                    Column.of(
                            "therapist",
                            "AGB-code behandelaar",
                            "behandelaar",
                            "therapist",
                            "AGB therapist"),
                    Column.required(
                            "diagnosis", "diagnosecode", "DCSPH", "diagnosis", "diagnosis code"),
                    Column.required(
                            "startedOn",
                            "start behandeltraject",
                            "startdatum",
                            "started on",
                            "start"),
                    Column.of("firstTreatmentOn", "eerste behandeling", "first treatment on"),
                    Column.required(
                            "treatments",
                            "aantal behandelingen",
                            "treatments",
                            "number of treatments"),
                    Column.required(
                            "upTo",
                            "laatste meegetelde datum",
                            "tot en met",
                            "up to",
                            "last date counted"),
                    Column.of(
                            "insurer",
                            "vorige zorgverzekeraar",
                            "UZOVI",
                            "insurer",
                            "previous insurer"),
                    Column.of("signedBy", "ondertekend door", "signed by"),
                    Column.of("signedOn", "ondertekend op", "signed on"));

    private static final List<String> EXAMPLE =
            List.of(
                    "999990019",
                    "",
                    "12-01-1971",
                    "04012345",
                    "04098765",
                    "9473",
                    "06-11-2019",
                    "06-11-2019",
                    "34",
                    "31-12-2023",
                    "3343",
                    "04098765",
                    "15-01-2024");

    private HistoryForm() {}

    /** The form. */
    public static TableForm form() {
        return TableForm.assumed("history-csv", new Table(COLUMNS, EXAMPLE, HistoryForm::read));
    }

    private static HistoryRow read(RowFields fields) {
        var practice = fields.value("practice", Codes::agb);
        var therapist = fields.valueIfAny("therapist", Codes::agb);
        return new HistoryRow(
                Person.of(fields).introduction(),
                practice,
                therapist,
                fields.value("diagnosis", Codes::diagnosis),
                fields.date("startedOn"),
                fields.dateIfAny("firstTreatmentOn"),
                fields.number("treatments"),
                fields.date("upTo"),
                fields.valueIfAny("insurer", Codes::insurer),
                signedBy(fields, therapist == null ? practice : therapist),
                fields.dateIfAny("signedOn"));
    }

    private static PartyCode signedBy(RowFields fields, AgbCode otherwise) {
        var signed = fields.valueIfAny("signedBy", Codes::party);
        return signed == null ? new PartyCode(otherwise.value()) : signed;
    }
}
