package nl.trajectoryledger.query.rebuild;

import java.util.Locale;

/**
 * What somebody wants of a rebuild.
 *
 * @param acceptParked whether patients who could not be derived may be without rows
 * @param anew whether one that was cut short is begun again and not gone on with
 */
record Wanted(Kind kind, boolean acceptParked, boolean anew) {

    /** What becomes of the generation in the end. */
    enum Kind {
        /** It serves. */
        REPLACE,
        /** It is compared row by row, and serves not. */
        COMPARE,
        /** It served before, and serves again. */
        RETURN;

        static Kind of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
