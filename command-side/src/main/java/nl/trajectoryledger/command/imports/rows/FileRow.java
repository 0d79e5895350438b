package nl.trajectoryledger.command.imports.rows;

import org.jspecify.annotations.Nullable;

/**
 * A row of an imported file.
 *
 * @param number from 1; of lines, empty ones counted
 * @param frame what stands elsewhere in the file and is needed to read the row alone
 * @param text the row as it stands there; only its beginning if it is too long
 * @param damage why the row cannot be read at all
 */
public record FileRow(long number, String frame, String text, @Nullable Wording damage) {

    /** A row that is read without anything else. */
    public static FileRow alone(long number, String text) {
        return new FileRow(number, "", text, null);
    }

    /** The same row in its frame. */
    public FileRow in(String surroundings) {
        return new FileRow(number, surroundings, text, damage);
    }

    /** The row may name a person. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
