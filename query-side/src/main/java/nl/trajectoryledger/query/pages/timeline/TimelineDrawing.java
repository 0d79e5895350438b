package nl.trajectoryledger.query.pages.timeline;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.coverage.CounterStep;
import nl.trajectoryledger.query.coverage.InsurancePeriod;
import nl.trajectoryledger.query.coverage.TrajectoryCourse;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a timeline is drawn from.
 *
 * @param events what happened besides sessions
 * @param decisions what the insurer last said of a session
 */
public record TimelineDrawing(
        TrajectoryCoverage answer,
        TrajectoryCourse course,
        List<InsurancePeriod> insurances,
        List<Happened> events,
        Map<FactId, String> decisions) {

    private static final int EARLY = 120;

    /**
     * Draws it.
     *
     * @param from first day wanted; null for everything
     * @param until last day wanted; null for everything
     */
    public Timeline draw(@Nullable LocalDate from, @Nullable LocalDate until) {
        var axis = axis(from, until);
        var sessions = new Sessions(axis, answer.sessions());
        var windows = windows(axis);
        var counter = Counter.of(axis, inView(axis), answer.validOn());
        var flags = Flags.draw(axis, events);
        var day = answer.validOn();
        return new Timeline(
                axis.ticks(),
                insurances(axis),
                codes(axis),
                windows,
                sessions.areMany() ? List.of() : sessions.marks(decisions),
                sessions.areMany() ? sessions.months() : List.of(),
                counter,
                flags,
                axis.shows(day) ? axis.middle(day) : null,
                Timeline.Lanes.of(!windows.isEmpty(), counter != null, !flags.isEmpty()));
    }

    private Axis axis(@Nullable LocalDate from, @Nullable LocalDate until) {
        var days = new ArrayList<LocalDate>();
        answer.sessions().forEach(session -> days.add(session.date()));
        course.steps().forEach(step -> days.add(step.date()));
        days.add(answer.validOn());
        // An intake years before the first session would press all that follows together.
        var soon = days.stream().min(Comparator.naturalOrder()).orElseThrow().minusDays(EARLY);
        events.stream().map(Happened::date).filter(soon::isBefore).forEach(days::add);
        if (answer.windowUntil() != null) {
            days.add(answer.windowUntil());
        }
        var first = from == null ? days.stream().min(Comparator.naturalOrder()) : null;
        var last = until == null ? days.stream().max(Comparator.naturalOrder()) : null;
        var begin =
                first == null ? Objects.requireNonNull(from) : first.orElseThrow().minusDays(14);
        var end = last == null ? Objects.requireNonNull(until) : last.orElseThrow().plusDays(14);
        return new Axis(begin, end.isBefore(begin.plusDays(6)) ? begin.plusDays(6) : end);
    }

    private List<CounterStep> inView(Axis axis) {
        return course.steps().stream().filter(step -> axis.shows(step.date())).toList();
    }

    private List<Bar> insurances(Axis axis) {
        return insurances.stream()
                .filter(one -> overlaps(axis, one.from(), one.until()))
                .map(one -> Bar.of(axis, one.insurer().value(), one.from(), one.until()))
                .toList();
    }

    private List<Bar> codes(Axis axis) {
        var codes = course.codes();
        return codes.stream()
                .filter(
                        one ->
                                one.equals(codes.getFirst())
                                        || overlaps(axis, one.from(), one.until()))
                .filter(one -> one.until() == null || !one.until().isBefore(axis.from()))
                .map(
                        one ->
                                Bar.of(
                                        axis,
                                        one.code().value(),
                                        // The first code is in force before its intake too.
                                        one.equals(codes.getFirst()) ? axis.from() : one.from(),
                                        one.until(),
                                        one.closedFrom()))
                .toList();
    }

    private List<Bar> windows(Axis axis) {
        var counted =
                course.steps().stream()
                        .filter(step -> step.windowFrom() != null && step.windowUntil() != null)
                        .map(
                                step ->
                                        Bar.of(
                                                axis,
                                                String.valueOf(step.limit()),
                                                Objects.requireNonNull(step.windowFrom()),
                                                step.windowUntil()));
        var terms =
                course.terms().stream()
                        .map(one -> Bar.of(axis, one.clause().value(), one.from(), one.until()));
        return Stream.concat(counted, terms)
                .filter(bar -> overlaps(axis, bar.from(), bar.until()))
                .distinct()
                .toList();
    }

    private static boolean overlaps(Axis axis, LocalDate from, @Nullable LocalDate until) {
        return !from.isAfter(axis.until()) && (until == null || !until.isBefore(axis.from()));
    }
}
