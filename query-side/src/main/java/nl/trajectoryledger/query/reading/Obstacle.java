package nl.trajectoryledger.query.reading;

import nl.trajectoryledger.query.stream.UnreadableEvent;

import org.springframework.dao.DataIntegrityViolationException;

/** What keeps a patient's rows from being made. */
public enum Obstacle {
    /** An event whose meaning the ledger does not know. */
    UNREADABLE,
    /** A history that the program cannot fold or judge. */
    UNDERIVABLE,
    /** Rows that the database does not take. */
    UNWRITABLE;

    /** Which one a failure is. */
    public static Obstacle of(RuntimeException cause) {
        return switch (cause) {
            case UnreadableEvent _ -> UNREADABLE;
            case DataIntegrityViolationException _ -> UNWRITABLE;
            default -> UNDERIVABLE;
        };
    }

    /** In words, without anything that stands in an event or in a row. */
    public static String told(RuntimeException cause) {
        return switch (of(cause)) {
            case UNREADABLE -> unreadable(cause);
            case UNDERIVABLE -> "cannot be folded: " + cause.getClass().getSimpleName();
            case UNWRITABLE -> "the database refuses its rows";
        };
    }

    private static String unreadable(RuntimeException event) {
        var cause = event.getCause();
        return cause == null
                ? String.valueOf(event.getMessage())
                : "%s: %s".formatted(event.getMessage(), cause.getClass().getSimpleName());
    }
}
