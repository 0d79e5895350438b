package nl.trajectoryledger.query.verification.log;

import nl.trajectoryledger.events.merkle.EventLeaf;
import nl.trajectoryledger.events.merkle.TreeHash;
import nl.trajectoryledger.query.log.LogTables;
import nl.trajectoryledger.query.verification.breaks.Break.Kind;
import nl.trajectoryledger.query.verification.breaks.Breaks;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Compares the leaves of the log with those that the events make, one by one. Where they differ it
 * looks ahead in both, to tell an altered event from one that is gone or was put in.
 */
final class LeafCheck {

    /** How far it looks: so many neighbours may be gone or new before all that follows differs. */
    private static final int AHEAD = 1_000;

    private final LoggedLeaves logged;
    private final RecordedLeaves recorded;
    private final PlaceCheck places;
    private final EventNames names;
    private final Breaks breaks;
    private long leaf;

    LeafCheck(
            LogTables tables,
            LoggedLeaves logged,
            PlaceCheck places,
            EventNames names,
            Breaks breaks) {
        this.logged = logged;
        recorded = new RecordedLeaves(tables);
        this.places = places;
        this.names = names;
        this.breaks = breaks;
    }

    /**
     * Compares every leaf that was signed.
     *
     * @return events after the last of them, which the log has not come to
     */
    long check() {
        while (leaf < logged.size()) {
            var event = recorded.peek();
            if (event == null) {
                gone(logged.size() - leaf);
            } else {
                compare(event);
            }
        }
        long unlogged = 0;
        for (; recorded.peek() != null; recorded.skip()) {
            unlogged++;
        }
        return unlogged;
    }

    private void compare(EventLeaf event) {
        var expected = logged.at(leaf);
        if (expected.isEmpty() || expected.get().equals(event.treeHash())) {
            both(event);
            return;
        }
        int removed = ahead(event.treeHash());
        int added = recordedAhead(expected.get());
        if (removed > 0 && (added == 0 || removed <= added)) {
            gone(removed);
        } else if (added > 0) {
            for (int extra = 0; extra < added; extra++) {
                tell(recorded.peek(), "is not in the log, and stands before leaf %d");
                recorded.skip();
            }
        } else {
            tell(event, "is not what the log holds as leaf %d");
            both(event);
        }
    }

    private void both(EventLeaf event) {
        recorded.skip();
        leaf++;
        places.check(leaf, RecordedLeaves.place(event));
    }

    /** In how many leaves the log holds what is recorded now; 0 if not soon. */
    private int ahead(TreeHash hash) {
        long last = Math.min(AHEAD, logged.size() - 1 - leaf);
        return IntStream.rangeClosed(1, (int) last)
                .filter(next -> logged.at(leaf + next).equals(Optional.of(hash)))
                .findFirst()
                .orElse(0);
    }

    private int recordedAhead(TreeHash hash) {
        var next = recorded.ahead(AHEAD);
        return IntStream.range(1, next.size())
                .filter(place -> next.get(place).treeHash().equals(hash))
                .findFirst()
                .orElse(0);
    }

    private void gone(long count) {
        breaks.add(
                Kind.LEAF,
                "leaf %d".formatted(leaf),
                "%d events that the log holds from here on are gone".formatted(count));
        leaf += count;
    }

    private void tell(@Nullable EventLeaf event, String what) {
        if (event != null) {
            breaks.add(Kind.LEAF, names.of(event), what.formatted(leaf));
        }
    }
}
