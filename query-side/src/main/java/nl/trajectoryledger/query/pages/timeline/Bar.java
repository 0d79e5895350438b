package nl.trajectoryledger.query.pages.timeline;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Something that lasts.
 *
 * @param label what stands in it
 * @param closedX from where on it no longer counts; null if it does throughout
 * @param from first day
 * @param until last day; null while it lasts
 */
public record Bar(
        double x,
        double width,
        String label,
        @Nullable Double closedX,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate closedFrom) {

    private static final int ROOM_OF_A_LETTER = 8;

    static Bar of(Axis axis, String label, LocalDate from, @Nullable LocalDate until) {
        return of(axis, label, from, until, null);
    }

    static Bar of(
            Axis axis,
            String label,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate closed) {
        double x = axis.x(from);
        double end = axis.x(until == null ? axis.until().plusDays(1) : until.plusDays(1));
        return new Bar(
                x,
                Math.max(1, Math.round((end - x) * 10) / 10.0),
                label,
                closed == null ? null : axis.x(closed),
                from,
                until,
                closed);
    }

    /** Whether the label fits. */
    public boolean isWide() {
        return width > label.length() * ROOM_OF_A_LETTER + 6;
    }

    /** How much of it no longer counts. */
    public double closedWidth() {
        return closedX == null ? 0 : Math.max(0, x + width - closedX);
    }
}
