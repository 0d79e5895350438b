package nl.trajectoryledger.command.imports.rows;

import org.jspecify.annotations.Nullable;

/** A field of a row cannot be what it says. */
public final class FieldRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String field;
    private final @Nullable String value;
    private final String dutch;
    private final String english;

    public FieldRefused(
            ErrorCode code, @Nullable String field, @Nullable String value, Wording why) {
        super(why.english());
        this.code = code;
        this.field = field;
        this.value = value;
        this.dutch = why.dutch();
        this.english = why.english();
    }

    /** What is wrong, said of the row. */
    public ReadRow.Unusable of(FileRow row) {
        return new ReadRow.Unusable(
                new RowError(row, code, field, value, new Wording(dutch, english)));
    }
}
