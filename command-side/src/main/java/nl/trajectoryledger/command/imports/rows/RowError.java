package nl.trajectoryledger.command.imports.rows;

import nl.trajectoryledger.command.dossier.Documented;
import nl.trajectoryledger.command.dossier.Fact;
import nl.trajectoryledger.command.dossier.PatientDossier;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not recorded.
 *
 * @param field the field that is wrong, where one can be named
 * @param value what stands there; null if it might say who somebody is
 * @param message the rule, for the one who repairs the row
 */
public record RowError(
        FileRow row,
        ErrorCode code,
        @Nullable String field,
        @Nullable String value,
        Wording message) {

    /** The error of a statement that breaks a rule of the ledger. */
    public static RowError of(ReadRow.Stated stated, ErrorCode code, String rule) {
        if (rule.equals(PatientDossier.UNKNOWN_PATIENT)
                && stated.statement() instanceof Documented) {
            return new RowError(
                    stated.row(),
                    ErrorCode.UNKNOWN_PATIENT,
                    "birthDate",
                    null,
                    Wording.of("unknown-person"));
        }
        var field =
                stated.statement() instanceof Fact fact
                        ? RuleText.fieldOf(rule, fact)
                        : RuleText.firstWord(rule);
        return new RowError(stated.row(), code, field, null, Wording.ofRule(rule));
    }

    /** The error of a row that cannot be read at all. */
    public static RowError malformed(FileRow row, Wording why) {
        return new RowError(row, ErrorCode.MALFORMED, null, null, why);
    }
}
