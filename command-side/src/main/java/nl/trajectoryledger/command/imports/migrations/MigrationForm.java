package nl.trajectoryledger.command.imports.migrations;

import nl.trajectoryledger.command.dossier.TrajectorySought;
import nl.trajectoryledger.command.imports.rows.RowFields;
import nl.trajectoryledger.command.imports.tables.Codes;
import nl.trajectoryledger.command.imports.tables.Column;
import nl.trajectoryledger.command.imports.tables.Person;
import nl.trajectoryledger.command.imports.tables.Table;
import nl.trajectoryledger.command.imports.tables.TableForm;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.events.dossier.MigrationCause;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Diagnosis codes that were replaced, one trajectory a row, each confirmed by somebody. What a row
 * asks is what an insurer asks of a practice: the person, the old and the new code (page for care
 * providers, ONVZ 2024), and which trajectory, since when and who says so.
 */
public final class MigrationForm {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.BSN,
                    Column.POLICY,
                    Column.BIRTH_DATE,
                    Column.of("trajectory", "behandeltraject", "traject", "trajectory"),
                    Column.of("practice", "AGB-code praktijk", "praktijk", "AGB practice"),
                    Column.required("from", "oude diagnosecode", "oude code", "old code", "from"),
                    Column.required("to", "nieuwe diagnosecode", "nieuwe code", "new code", "to"),
                    Column.required(
                            "effectiveOn", "ingangsdatum", "datum", "date", "effective date"),
                    Column.required("confirmedBy", "bevestigd door", "confirmed by"),
                    Column.of("cause", "oorzaak", "cause"),
                    Column.of("basis", "aanspraak", "basis", "entitlement"),
                    Column.of("listClause", "aandoening van de lijst", "list clause"));

    private static final List<String> EXAMPLE =
            List.of(
                    "999990019",
                    "",
                    "",
                    "",
                    "04012345",
                    "9473",
                    "9373",
                    "01-07-2024",
                    "04098765",
                    "code-closure",
                    "",
                    "");

    private MigrationForm() {}

    /** The form. */
    public static TableForm form() {
        return TableForm.stated("migrations-csv", new Table(COLUMNS, EXAMPLE, MigrationForm::read));
    }

    private static MigrationRow read(RowFields fields) {
        var from = fields.value("from", Codes::diagnosis);
        var date = fields.date("effectiveOn");
        var cause = fields.valueIfAny("cause", name -> named(MigrationCause.class, name));
        return new MigrationRow(
                Person.of(fields).introduction(),
                sought(fields, from, date),
                from,
                fields.value("to", Codes::diagnosis),
                date,
                Objects.requireNonNullElse(cause, MigrationCause.CODE_CLOSURE),
                fields.value("confirmedBy", Codes::party),
                fields.valueIfAny("basis", name -> named(RuleName.class, name)),
                fields.valueIfAny("listClause", ListClause::new));
    }

    /** By its key where the row has one, else by practice and old code. */
    private static TrajectorySought sought(RowFields fields, DcsphCode from, LocalDate date) {
        var key = fields.valueIfAny("trajectory", TrajectoryKey::new);
        return key == null
                ? new TrajectorySought.ByDiagnosis(fields.value("practice", Codes::agb), from, date)
                : new TrajectorySought.ByKey(key);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
