package nl.trajectoryledger.query.pages.timeline;

import nl.trajectoryledger.query.coverage.CounterStep;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The counter of the rule as a line of steps, and its limit.
 *
 * @param steps path of the line
 * @param limits where the limit lies, stretch by stretch
 */
public record Counter(String steps, List<Limit> limits) {

    static final int HEIGHT = 84;

    /** A limit in force for some time. */
    public record Limit(double x, double width, double y, int limit) {}

    static @Nullable Counter of(Axis axis, List<CounterStep> steps, LocalDate day) {
        return steps.isEmpty() ? null : new Drawing(axis, steps, day).draw();
    }

    /** One stretch of counting: a window, or everything where there is none. */
    private record Stretch(List<CounterStep> steps) {

        CounterStep first() {
            return steps.getFirst();
        }

        boolean holds(CounterStep step) {
            return Objects.equals(first().windowFrom(), step.windowFrom())
                    && first().limit() == step.limit();
        }
    }

    private static final class Drawing {

        private final Axis axis;
        private final List<Stretch> stretches = new ArrayList<>();
        private final LocalDate day;
        private final int top;
        private final StringBuilder path = new StringBuilder();

        Drawing(Axis axis, List<CounterStep> steps, LocalDate day) {
            this.axis = axis;
            this.day = day;
            for (var step : steps) {
                if (stretches.isEmpty() || !stretches.getLast().holds(step)) {
                    stretches.add(new Stretch(new ArrayList<>()));
                }
                stretches.getLast().steps().add(step);
            }
            int limit = steps.stream().mapToInt(CounterStep::limit).max().orElse(1);
            int most = steps.stream().mapToInt(CounterStep::number).max().orElse(1);
            // Far beyond the limit the count says nothing more; the limit must stay in sight.
            top = Math.max(limit, Math.min(most, limit + limit / 3)) + 1;
        }

        Counter draw() {
            stretches.forEach(this::line);
            return new Counter(path.toString(), stretches.stream().map(this::limit).toList());
        }

        private void line(Stretch stretch) {
            var first = stretch.first();
            var from = first.windowFrom() == null ? first.date() : first.windowFrom();
            path.append("M%s %s".formatted(axis.x(from), y(first.number() - 1)));
            double lastY = Double.NaN;
            for (var step : stretch.steps()) {
                double y = y(step.number());
                if (y != lastY) {
                    path.append("H%s V%s".formatted(axis.middle(step.date()), y));
                    lastY = y;
                }
            }
            path.append("H%s".formatted(axis.x(end(stretch))));
        }

        private LocalDate end(Stretch stretch) {
            var until = stretch.first().windowUntil();
            var last = stretch.steps().getLast().date();
            var seen = day.isAfter(last) ? day : last;
            return until == null || until.isAfter(seen) ? seen : until;
        }

        private Limit limit(Stretch stretch) {
            var first = stretch.first();
            double x = axis.x(first.windowFrom() == null ? first.date() : first.windowFrom());
            var until = first.windowUntil();
            double end = axis.x(until == null ? end(stretch) : until.plusDays(1));
            return new Limit(x, Math.max(2, end - x), y(first.limit()), first.limit());
        }

        private double y(int number) {
            double part = Math.clamp((double) number / top, 0, 1);
            return Math.round((HEIGHT - part * HEIGHT) * 10) / 10.0;
        }
    }
}
