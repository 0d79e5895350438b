package nl.trajectoryledger.command.imports.rows;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The fields of a row by name, each taken for what it must be. A value goes into an error only if
 * it can tell nobody who somebody is, wherever a slip of the hand has put it.
 *
 * @param cells what stands in a field, empty if nothing does
 * @param dates reads a date, empty if it is none
 */
public record RowFields(UnaryOperator<String> cells, Function<String, Optional<LocalDate>> dates) {

    /** Too short for a birth date or for most of a number that is somebody's. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Z]?[0-9]{1,5}");

    /** What stands in a field, empty if nothing does. */
    public String text(String field) {
        var text = cells.apply(field).strip();
        if (text.chars().anyMatch(Character::isISOControl)) {
            // Nobody typed it, and PostgreSQL cannot hold all of them.
            throw new FieldRefused(
                    ErrorCode.INVALID, field, null, Wording.ofField("not-valid", field));
        }
        return text;
    }

    /** What stands in a field that may not be empty. */
    public String required(String field) {
        var text = text(field);
        if (text.isEmpty()) {
            throw new FieldRefused(
                    ErrorCode.MISSING, field, null, Wording.ofField("missing", field));
        }
        return text;
    }

    /** A code, a number or another value that has a form. */
    public <T> T value(String field, Function<String, T> form) {
        var text = required(field);
        try {
            return form.apply(text);
        } catch (IllegalArgumentException invalid) {
            throw new FieldRefused(
                    ErrorCode.INVALID, field, shown(text), Wording.ofField("not-valid", field));
        }
    }

    /** The same where a field may be empty. */
    public <T> @Nullable T valueIfAny(String field, Function<String, T> form) {
        return text(field).isEmpty() ? null : value(field, form);
    }

    /** A day. */
    public LocalDate date(String field) {
        return dates.apply(required(field))
                .orElseThrow(
                        () ->
                                new FieldRefused(
                                        ErrorCode.INVALID,
                                        field,
                                        null,
                                        Wording.ofField("not-a-date", field)));
    }

    /** A day where a field may be empty. */
    public @Nullable LocalDate dateIfAny(String field) {
        return text(field).isEmpty() ? null : date(field);
    }

    /** A whole number of 0 or more. */
    public int number(String field) {
        var text = required(field);
        if (!text.matches("[0-9]{1,9}")) {
            throw new FieldRefused(
                    ErrorCode.INVALID, field, shown(text), Wording.ofField("not-a-number", field));
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String shown(String value) {
        return HARMLESS.matcher(value).matches() ? value : null;
    }
}
