package nl.trajectoryledger.query.effects;

import static java.util.stream.Collectors.toMap;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.CoverageReport;
import nl.trajectoryledger.query.coverage.Finding;
import nl.trajectoryledger.query.coverage.SessionCoverage;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.coverage.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two answers for one patient and day, side by side. */
record Comparison(CoverageReport before, CoverageReport after) {

    /** What differs, trajectory by trajectory: those that are there, then those that are gone. */
    List<TrajectoryEffect> effects() {
        var there =
                after.trajectories().stream()
                        .map(now -> effect(now.trajectory(), earlier(now), Optional.of(now)));
        var gone =
                before.trajectories().stream()
                        .filter(was -> after.trajectories().stream().noneMatch(now -> is(was, now)))
                        .map(was -> effect(was.trajectory(), Optional.of(was), Optional.empty()));
        return Stream.concat(there, gone).filter(effect -> !effect.isNone()).toList();
    }

    private Optional<TrajectoryCoverage> earlier(TrajectoryCoverage now) {
        return before.trajectories().stream().filter(was -> is(was, now)).findFirst();
    }

    private static boolean is(TrajectoryCoverage was, TrajectoryCoverage now) {
        return now.keys().contains(was.trajectory());
    }

    private static TrajectoryEffect effect(
            TrajectoryKey key, Optional<TrajectoryCoverage> was, Optional<TrajectoryCoverage> now) {
        return new TrajectoryEffect(
                key,
                change(was, now, TrajectoryCoverage::treatments),
                change(was, now, TrajectoryCoverage::used),
                change(was, now, TrajectoryCoverage::next),
                verdicts(sessions(was), sessions(now)),
                FindingChange.sum(Stream.concat(findings(was, -1), findings(now, 1))));
    }

    private static <T> Change<T> change(
            Optional<TrajectoryCoverage> was,
            Optional<TrajectoryCoverage> now,
            Function<TrajectoryCoverage, @Nullable T> value) {
        return new Change<>(was.map(value).orElse(null), now.map(value).orElse(null));
    }

    private static Map<FactId, SessionCoverage> sessions(Optional<TrajectoryCoverage> trajectory) {
        return trajectory.stream()
                .flatMap(known -> known.sessions().stream())
                .collect(toMap(SessionCoverage::session, Function.identity()));
    }

    private static List<VerdictChange> verdicts(
            Map<FactId, SessionCoverage> was, Map<FactId, SessionCoverage> now) {
        var sessions = new TreeSet<>(was.keySet());
        sessions.addAll(now.keySet());
        return VerdictChange.sum(
                sessions.stream()
                        .map(id -> new VerdictChange(verdict(was.get(id)), verdict(now.get(id)), 1))
                        .filter(change -> change.from() != change.to()));
    }

    private static @Nullable Verdict verdict(@Nullable SessionCoverage session) {
        return session == null ? null : session.verdict();
    }

    /** One for each session that has a finding, or for the trajectory if it alone has it. */
    private static Stream<FindingChange> findings(
            Optional<TrajectoryCoverage> trajectory, int sign) {
        return trajectory.stream()
                .flatMap(
                        known ->
                                known.findings().stream()
                                        .map(
                                                finding ->
                                                        new FindingChange(
                                                                finding,
                                                                sign * times(known, finding))));
    }

    private static int times(TrajectoryCoverage trajectory, Finding finding) {
        long sessions =
                trajectory.sessions().stream()
                        .filter(session -> session.findings().contains(finding))
                        .count();
        return Math.max(1, Math.toIntExact(sessions));
    }
}
