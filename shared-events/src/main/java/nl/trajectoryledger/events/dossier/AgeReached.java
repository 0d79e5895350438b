package nl.trajectoryledger.events.dossier;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An age that an erased patient had reached.
 *
 * @param from the first day of the file on which it was reached; null if it was on all of them
 */
public record AgeReached(int years, @Nullable LocalDate from) {

    /** Whether it was reached by a day. */
    boolean by(LocalDate day) {
        return from == null || !day.isBefore(from);
    }
}
