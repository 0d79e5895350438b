package nl.trajectoryledger.command.imports.rows;

import org.jspecify.annotations.Nullable;

/**
 * A line of an imported file.
 *
 * @param number from 1, empty lines counted
 * @param text the line without space around it; only its beginning if it is too long
 * @param damage why the line cannot be read at all
 */
public record FileRow(long number, String text, @Nullable String damage) {

    /** The line may name a person. */
    @Override
    public String toString() {
        return "row " + number;
    }
}
