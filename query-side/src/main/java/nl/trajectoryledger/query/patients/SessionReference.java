package nl.trajectoryledger.query.patients;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.Subject;
import nl.trajectoryledger.query.history.PatientHistory;
import nl.trajectoryledger.query.history.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The treatment that somebody asks about: a session by the number of its fact, or by id or day with
 * its trajectory; without a session the next treatment of the trajectory.
 */
record SessionReference(@Nullable String session, @Nullable String trajectory) {

    private static final Pattern FACT = Pattern.compile("[0-9]{1,9}");

    Subject in(PatientHistory history) {
        if (session == null) {
            return next(history);
        }
        if (trajectory == null) {
            if (!FACT.matcher(session).matches()) {
                throw new BadRequest(
                        "session is the number of a fact; with trajectory also an id or a date");
            }
            return new Subject.Held(new FactId(Integer.parseInt(session)));
        }
        var named = named(history);
        if (named.size() > 1) {
            throw new BadRequest(
                    "the trajectory has several sessions of that day; their facts are "
                            + named.stream().map(one -> one.fact().value()).toList());
        }
        return new Subject.Held(
                named.stream().findFirst().map(Session::fact).orElseThrow(UnknownTreatment::new));
    }

    private Subject next(PatientHistory history) {
        var key = trajectory == null ? null : new TrajectoryKey(trajectory);
        if (key == null) {
            throw new BadRequest("a session or a trajectory is asked");
        }
        if (history.trajectory(key).isEmpty()) {
            throw new UnknownTreatment();
        }
        return new Subject.Next(key);
    }

    private List<Session> named(PatientHistory history) {
        return history.trajectories().stream()
                .flatMap(one -> one.sessions().stream())
                .filter(one -> one.trajectory().value().equals(trajectory) && !one.retracted())
                .filter(one -> isNamed(one))
                .toList();
    }

    private boolean isNamed(Session one) {
        return one.date().toString().equals(session)
                || (one.id() != null && one.id().equals(session));
    }
}
