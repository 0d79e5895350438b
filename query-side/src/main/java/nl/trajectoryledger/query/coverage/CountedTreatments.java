package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.history.Session;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The treatments of a trajectory as somebody counts them: sessions one by one, and a number of
 * treatments of which nothing is known but that they took place.
 */
final class CountedTreatments {

    private final SortedMap<FactId, Session> sessions;
    private final int placed;
    private final @Nullable PriorHistoryStated statement;

    /**
     * @param placed how many treatments the statement tells of beyond the sessions
     * @param statement null if nobody stated a history
     */
    CountedTreatments(
            Collection<Session> sessions, int placed, @Nullable PriorHistoryStated statement) {
        this.sessions = new TreeMap<>();
        sessions.forEach(session -> this.sessions.put(session.fact(), session));
        this.placed = placed;
        this.statement = statement;
    }

    /** As the law counts them. */
    static CountedTreatments legal(TrajectoryCase trajectory, LocalDate cutoff) {
        var stated = trajectory.stated();
        var statement = stated.statement();
        boolean begun = statement != null && !statement.startedOn().isAfter(cutoff);
        return new CountedTreatments(
                trajectory.sessions().stream().filter(Session::counts).toList(),
                begun ? stated.placed() : 0,
                statement);
    }

    int size() {
        return sessions.size() + placed;
    }

    /** Some of the sessions, and no stated history. */
    CountedTreatments onlySessions(Predicate<Session> some) {
        return new CountedTreatments(sessions.values().stream().filter(some).toList(), 0, null);
    }

    /** What is counted here and not there. */
    CountShare without(CountedTreatments others) {
        var more =
                sessions.values().stream()
                        .filter(session -> !others.sessions.containsKey(session.fact()))
                        .sorted(Comparator.comparing(Session::date).thenComparing(Session::fact))
                        .map(CountedTreatments::told)
                        .toList();
        int beyond = placed - others.placed;
        return new CountShare(
                more,
                beyond <= 0 || statement == null
                        ? List.of()
                        : List.of(
                                new CountedHistory(
                                        statement.factId(), statement.startedOn(), beyond)));
    }

    private static CountedSession told(Session session) {
        return new CountedSession(
                session.fact(),
                session.trajectory(),
                session.date(),
                session.id(),
                session.retracted());
    }
}
