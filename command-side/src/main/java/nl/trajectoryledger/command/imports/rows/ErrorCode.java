package nl.trajectoryledger.command.imports.rows;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a row was not recorded. */
public enum ErrorCode {
    /** The row cannot be read at all. */
    MALFORMED("malformed"),
    /** The row is not a statement: an unknown field, a value that cannot be. */
    INVALID("invalid"),
    /** A field that must be there is empty. */
    MISSING("missing"),
    /** The totals of the file are not those of its rows. */
    TOTALS("totals"),
    /** Nothing before the row says who the patient is. */
    UNKNOWN_PATIENT("unknown-patient"),
    /** A rule forbids the fact. */
    REFUSED("refused"),
    /** The ledger holds other content under the same reference. */
    CONFLICTING("conflicting");

    private final String label;

    ErrorCode(String label) {
        this.label = label;
    }

    /** The code with a name. */
    public static ErrorCode of(String label) {
        for (var code : values()) {
            if (code.label.equals(label)) {
                return code;
            }
        }
        throw new IllegalArgumentException("no error code " + label);
    }

    /** The name as files and answers write it. */
    @Override
    @JsonValue
    public String toString() {
        return label;
    }
}
