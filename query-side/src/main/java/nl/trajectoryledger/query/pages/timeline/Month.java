package nl.trajectoryledger.query.pages.timeline;

import nl.trajectoryledger.query.coverage.SessionCoverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The sessions of a month, where there are too many to draw each.
 *
 * @param from its first day
 * @param until its last day
 */
public record Month(double x, double width, LocalDate from, LocalDate until, List<Part> parts) {

    /** The sessions of one kind. */
    public record Part(String kind, int sessions, double y, double height) {}

    static Month of(Axis axis, List<SessionCoverage> sessions, int most, int height) {
        var from = sessions.getFirst().date().withDayOfMonth(1);
        var until = from.plusMonths(1).minusDays(1);
        var parts = new ArrayList<Part>();
        double y = height;
        for (var kind : Kinds.all()) {
            int held = (int) sessions.stream().filter(one -> Kinds.of(one).equals(kind)).count();
            if (held > 0) {
                double part = Math.round(10.0 * height * held / most) / 10.0;
                y = Math.round((y - part) * 10) / 10.0;
                parts.add(new Part(kind, held, y, part));
            }
        }
        double x = axis.x(from);
        return new Month(x, Math.max(1, axis.x(until.plusDays(1)) - x - 1), from, until, parts);
    }

    /** How many there are. */
    public int sessions() {
        return parts.stream().mapToInt(Part::sessions).sum();
    }
}
