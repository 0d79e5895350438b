package nl.trajectoryledger.query.explain;

import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.history.RecordedEvent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the facts, and the parts of the rulebook, that made the answer about a treatment change.
 */
public final class DifferenceFinder {

    /** Something that differs between two stories. */
    private sealed interface Change {

        record Fact(RecordedEvent recorded) implements Change {}

        /** A piece of the rulebook, by its key. */
        record Rule(String piece) implements Change {}
    }

    private final Story base;
    private final Story other;

    private DifferenceFinder(Story base, Story other) {
        this.base = base;
        this.other = other;
    }

    /**
     * Between two stories of which the one knows all that the other knows; their rulebooks may
     * differ too.
     */
    public static Difference between(Story from, Story to) {
        var before = from.outcome();
        var after = to.outcome();
        boolean forward = from.events().size() <= to.events().size();
        var cause =
                before.equals(after)
                        ? List.<Change>of()
                        : forward
                                ? new DifferenceFinder(from, to).cause(after)
                                : new DifferenceFinder(to, from).cause(before);
        return new Difference(
                JudgedBy.of(from.rulebook()),
                JudgedBy.of(to.rulebook()),
                before.orElse(null),
                after.orElse(null),
                facts(cause).stream().map(FactUsed::of).toList(),
                rules(cause));
    }

    private List<Change> cause(Optional<Outcome> wanted) {
        var known = new HashSet<>(base.events());
        var changes = new ArrayList<Change>();
        other.events().stream()
                .filter(each -> !known.contains(each))
                .map(Change.Fact::new)
                .forEach(changes::add);
        base.rulebook().differences(other.rulebook()).stream()
                .map(Change.Rule::new)
                .forEach(changes::add);
        return SmallestCause.of(changes, some -> with(some).outcome().equals(wanted));
    }

    private Story with(List<Change> some) {
        var rulebook = base.rulebook().taking(rules(some), other.rulebook());
        return other.only(base.events(), facts(some)).by(rulebook);
    }

    private static List<RecordedEvent> facts(List<Change> changes) {
        return changes.stream()
                .filter(Change.Fact.class::isInstance)
                .map(change -> ((Change.Fact) change).recorded())
                .toList();
    }

    private static List<String> rules(List<Change> changes) {
        return changes.stream()
                .filter(Change.Rule.class::isInstance)
                .map(change -> ((Change.Rule) change).piece())
                .toList();
    }
}
