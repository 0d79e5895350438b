package nl.trajectoryledger.query.pages.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days laid out from left to right.
 *
 * @param from first day drawn
 * @param until last day drawn
 */
record Axis(LocalDate from, LocalDate until) {

    /** Room on the left for the names of the lanes. */
    static final int LEFT = 118;

    static final int RIGHT = 1120;

    private static final int MANY_MONTHS = 60;
    private static final int SOME_MONTHS = 20;

    /** A mark on the axis: a year, or a month of it. */
    record Tick(double x, LocalDate day, boolean year) {}

    /** Where a day begins; days beyond the ends are drawn at the ends. */
    double x(LocalDate day) {
        var shown = day.isBefore(from) ? from : day.isAfter(end()) ? end() : day;
        double part = (double) ChronoUnit.DAYS.between(from, shown) / length();
        return Math.round((LEFT + part * (RIGHT - LEFT)) * 10) / 10.0;
    }

    /** The middle of a day. */
    double middle(LocalDate day) {
        return Math.round((x(day) + x(day.plusDays(1))) * 5) / 10.0;
    }

    boolean shows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    List<Tick> ticks() {
        long months = ChronoUnit.MONTHS.between(from, until) + 1;
        int step = months > MANY_MONTHS ? 12 : months > SOME_MONTHS ? 3 : 1;
        var first = from.withDayOfYear(1);
        return Stream.iterate(first, day -> !day.isAfter(until), day -> day.plusMonths(step))
                .filter(this::shows)
                .map(day -> new Tick(x(day), day, day.getDayOfYear() == 1))
                .toList();
    }

    private LocalDate end() {
        return until.plusDays(1);
    }

    private double length() {
        return ChronoUnit.DAYS.between(from, end());
    }
}
