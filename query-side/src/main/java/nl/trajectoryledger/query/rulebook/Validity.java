package nl.trajectoryledger.query.rulebook;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Something that holds in a stretch of time. */
public interface Validity {

    /** First day; null if it holds since before the rulebook. */
    @Nullable LocalDate validFrom();

    /** Last day; null while it is in force. */
    @Nullable LocalDate validUntil();

    /** Whether it is in force on a day. */
    default boolean holdsOn(LocalDate day) {
        return day.compareTo(firstDay()) >= 0 && day.compareTo(lastDay()) <= 0;
    }

    /** The first day, or the beginning of time. */
    default LocalDate firstDay() {
        var from = validFrom();
        return from == null ? LocalDate.MIN : from;
    }

    /** The last day, or the end of time. */
    default LocalDate lastDay() {
        var until = validUntil();
        return until == null ? LocalDate.MAX : until;
    }
}
