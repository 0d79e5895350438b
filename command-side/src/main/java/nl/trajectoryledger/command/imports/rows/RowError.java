package nl.trajectoryledger.command.imports.rows;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not recorded.
 *
 * @param field the field that is wrong, where one can be named
 * @param message the rule, for the one who repairs the row
 */
public record RowError(FileRow row, ErrorCode code, @Nullable String field, String message) {

    /** The error of a fact that breaks a rule of the ledger. */
    public static RowError of(ReadRow.Stated stated, ErrorCode code, String rule) {
        return new RowError(stated.row(), code, RuleText.fieldOf(rule, stated.fact()), rule);
    }
}
