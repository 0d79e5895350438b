package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.history.RecordedEvent;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Finds the facts that made the answer about a treatment change. */
public final class DifferenceFinder {

    private DifferenceFinder() {}

    /**
     * Between two states of knowledge, of which the one holds all that the other holds.
     *
     * @param from the story as known before
     * @param to the story as known after; it may also be the earlier one
     */
    public static Difference between(Story from, Story to) {
        var before = from.outcome();
        var after = to.outcome();
        if (before.equals(after)) {
            return new Difference(before.orElse(null), after.orElse(null), List.of(), List.of());
        }
        boolean forward = from.events().size() <= to.events().size();
        var fewer = forward ? from : to;
        var more = forward ? to : from;
        var cause = cause(fewer, more, forward ? after : before);
        return new Difference(
                before.orElse(null),
                after.orElse(null),
                cause.stream().map(FactUsed::of).toList(),
                List.of());
    }

    private static List<RecordedEvent> cause(Story fewer, Story more, Optional<Outcome> wanted) {
        var known = new HashSet<>(fewer.events());
        var added = more.events().stream().filter(each -> !known.contains(each)).toList();
        return SmallestCause.of(
                added, some -> more.only(fewer.events(), some).outcome().equals(wanted));
    }
}
