package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.query.pages.Calendar;
import nl.trajectoryledger.query.patients.BadRequest;
import nl.trajectoryledger.query.patients.Parameters;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * From where a patient is looked at.
 *
 * @param validOn sessions and facts up to this day; null for all
 * @param knownAt what was recorded at or before this moment; null for everything
 */
record Moment(@Nullable LocalDate validOn, @Nullable Instant knownAt) {

    /** A field left empty is as not given. */
    static Moment of(@Nullable String validOn, @Nullable String knownAt) {
        return new Moment(Parameters.validOn(blankToNull(validOn)), known(knownAt));
    }

    /** A date, an instant with its offset, or a time in Amsterdam as a field of a form has it. */
    static @Nullable Instant known(@Nullable String text) {
        var asked = blankToNull(text);
        return asked != null && asked.matches("[^T]+T[0-9:]+")
                ? endOfSecond(asked)
                : Parameters.knownAt(asked);
    }

    private static Instant endOfSecond(String local) {
        try {
            var second = LocalDateTime.parse(local).atZone(Calendar.AMSTERDAM);
            // A person sees no parts of a second: what was recorded within it counts.
            return second.plusSeconds(1).toInstant().minusNanos(1);
        } catch (DateTimeException _) {
            throw new BadRequest("knownAt is a date, or a date and a time");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
