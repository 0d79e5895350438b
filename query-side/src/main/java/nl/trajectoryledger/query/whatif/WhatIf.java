package nl.trajectoryledger.query.whatif;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.coverage.Circumstances;
import nl.trajectoryledger.query.coverage.Coverage;
import nl.trajectoryledger.query.coverage.Examination;
import nl.trajectoryledger.query.coverage.SessionCoverage;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.RecordedEvent;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What would be answered by another rulebook. Each patient is folded once and judged twice by
 * {@link Coverage} like everything else, on the same day.
 *
 * @param present the rulebook in force, with the codes it judges by
 * @param other the one that is tried, with its codes
 * @param validOn sessions and facts up to this day; null for all
 * @param knownAt only what was recorded by then; null for everything
 */
public record WhatIf(
        Rulebook present, Rulebook other, @Nullable LocalDate validOn, @Nullable Instant knownAt) {

    /** What differs for one patient. */
    public PatientAnswer of(List<RecordedEvent> stream) {
        var history = PatientHistory.of(stream, knownAt);
        var now = Coverage.examine(history, present, validOn);
        var then = Coverage.examine(history, other, validOn);
        return now.isPresent() && then.isPresent()
                ? new Pair(now.get(), then.get()).answer()
                : PatientAnswer.NONE;
    }

    /** Both judgements of one history. */
    private record Pair(Examination now, Examination then) {

        PatientAnswer answer() {
            var before = now.report().trajectories();
            var after = then.report().trajectories();
            var changes = new ArrayList<TrajectoryChange>();
            int sessions = 0;
            // Of one history, so that trajectories and sessions are the same and in one order.
            for (int i = 0; i < before.size(); i++) {
                sessions += before.get(i).sessions().size();
                var change = change(before.get(i), after.get(i));
                if (change.isAny()) {
                    changes.add(change);
                }
            }
            return new PatientAnswer(before.size(), sessions, changes);
        }

        private TrajectoryChange change(TrajectoryCoverage was, TrajectoryCoverage is) {
            requireSame(was.trajectory(), is.trajectory());
            return new TrajectoryChange(
                    was.trajectory(),
                    was.validOn(),
                    new VerdictChange(
                            new Ground(was.insurer(), was.rule(), was.diagnosis()),
                            is.rule(),
                            was.next(),
                            is.next()),
                    IntStream.range(0, was.sessions().size())
                            .filter(i -> differs(was.sessions().get(i), is.sessions().get(i)))
                            .mapToObj(i -> change(was.sessions().get(i), is.sessions().get(i)))
                            .toList());
        }

        private static boolean differs(SessionCoverage was, SessionCoverage is) {
            requireSame(was.session(), is.session());
            return was.verdict() != is.verdict();
        }

        private SessionChange change(SessionCoverage was, SessionCoverage is) {
            return new SessionChange(was.session(), was.date(), verdicts(was, is));
        }

        private VerdictChange verdicts(SessionCoverage was, SessionCoverage is) {
            var from = was.verdict();
            var to = is.verdict();
            if (from == null || to == null) {
                throw new IllegalStateException("no rulebook says what is a treatment");
            }
            var under = circumstances(now, was.session());
            return new VerdictChange(
                    new Ground(under.insurer(), under.rule(), under.diagnosis().code()),
                    circumstances(then, was.session()).rule(),
                    from,
                    to);
        }

        private static Circumstances circumstances(Examination examined, FactId session) {
            return examined.circumstances(new Subject.Held(session)).orElseThrow();
        }

        private static void requireSame(Object one, Object other) {
            if (!one.equals(other)) {
                throw new IllegalStateException("two judgements are not of the same history");
            }
        }
    }
}
