package nl.trajectoryledger.query.pages.patients;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.coverage.SessionCoverage;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.coverage.TrajectoryCoverage;
import nl.trajectoryledger.query.explain.Difference;
import nl.trajectoryledger.query.explain.DifferenceFinder;
import nl.trajectoryledger.query.explain.Story;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What changed about a trajectory between two moments of knowledge.
 *
 * @param since the moment before
 * @param changed sessions that changed alike, together
 */
record Changes(Instant since, List<Changed> changed) {

    /** A cause takes many trials to find; more kinds of change than this are told without. */
    private static final int MOST_CAUSES = 6;

    /** Between an earlier moment and the one the page is for. */
    static Changes between(Instant since, Dossier dossier, TrajectoryCoverage now) {
        var moment = new Moment(dossier.moment().validOn(), since);
        var then =
                Dossier.of(dossier.patient(), dossier.stream(), moment, dossier.rulebook()).stream()
                        .flatMap(known -> known.report().trajectories().stream())
                        .filter(one -> one.keys().contains(now.trajectory()))
                        .findFirst();
        var before = bySession(then.map(TrajectoryCoverage::sessions).orElse(List.of()));
        var after = bySession(now.sessions());
        var kinds = new LinkedHashMap<Changed.Kind, List<SessionCoverage>>();
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (var session : all) {
            var from = before.get(session);
            var to = after.get(session);
            var kind = new Changed.Kind(answer(from), answer(to));
            if (!Objects.equals(kind.from(), kind.to())) {
                kinds.computeIfAbsent(kind, _ -> new ArrayList<>())
                        .add(Objects.requireNonNull(to == null ? from : to));
            }
        }
        return new Changes(since, told(kinds, since, dossier));
    }

    private static Changed.@Nullable Answer answer(@Nullable SessionCoverage session) {
        return session == null ? null : Changed.Answer.of(session);
    }

    private static Map<FactId, SessionCoverage> bySession(List<SessionCoverage> sessions) {
        var map = new LinkedHashMap<FactId, SessionCoverage>();
        sessions.forEach(session -> map.put(session.session(), session));
        return map;
    }

    private static List<Changed> told(
            Map<Changed.Kind, List<SessionCoverage>> kinds, Instant since, Dossier dossier) {
        var changed = new ArrayList<Changed>();
        int causes = 0;
        for (var each : kinds.entrySet()) {
            var kind = each.getKey();
            boolean known = kind.from() != null && kind.to() != null;
            boolean tell = known && causes++ < MOST_CAUSES;
            var why = tell ? cause(each.getValue().getFirst(), since, dossier) : null;
            changed.add(new Changed(kind.from(), kind.to(), each.getValue(), why));
        }
        return changed;
    }

    private static Difference cause(SessionCoverage session, Instant since, Dossier dossier) {
        return DifferenceFinder.between(
                story(dossier, since, session),
                story(dossier, dossier.moment().knownAt(), session));
    }

    private static Story story(
            Dossier dossier, @Nullable Instant knownAt, SessionCoverage session) {
        return Story.of(
                dossier.stream(),
                knownAt,
                dossier.rulebook(),
                dossier.moment().validOn(),
                new Subject.Held(session.session()));
    }
}
