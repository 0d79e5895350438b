package nl.trajectoryledger.query.coverage;

import java.time.LocalDate;

/**
 * A window, year or term of whole days.
 *
 * @param from first day
 * @param until last day
 */
record Span(LocalDate from, LocalDate until) {

    /**
     * The span of some months from a day: it ends the day before the same day so many months later,
     * or on the last day of that month if it has no such day.
     */
    static Span ofMonths(LocalDate from, int months) {
        var later = from.plusMonths(months);
        boolean sameDay = later.getDayOfMonth() == from.getDayOfMonth();
        return new Span(from, sameDay ? later.minusDays(1) : later);
    }

    /** The span of as many months that begins the day after this one. */
    Span next(int months) {
        return ofMonths(until.plusDays(1), months);
    }

    static Span calendarYear(LocalDate day) {
        return new Span(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean endedBefore(LocalDate day) {
        return day.isAfter(until);
    }

    boolean begunOn(LocalDate day) {
        return !day.isBefore(from);
    }
}
