package nl.trajectoryledger.query.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * One thing that cannot be right.
 *
 * @param piece key of the piece of the rulebook, or the place in the file
 * @param value as read; null if it is missing
 * @param expected what should stand there
 */
public record RulebookProblem(
        String file, String piece, String field, @Nullable Object value, String expected) {

    @Override
    public String toString() {
        return "%s: %s: %s: %s; expected %s"
                .formatted(file, piece, field, value == null ? "missing" : value, expected);
    }
}
