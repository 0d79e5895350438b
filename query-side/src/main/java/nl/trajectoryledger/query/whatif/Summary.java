package nl.trajectoryledger.query.whatif;

import java.util.List;

/**
 * What the answers for many patients come to.
 *
 * @param patients who were judged
 * @param patientsUnread who could not be
 * @param sessionVerdicts sessions whose verdict changes, by what they are judged
 * @param nextVerdicts trajectories where the verdict on a next treatment changes
 */
public record Summary(
        long patients,
        long patientsChanged,
        long patientsUnread,
        long trajectories,
        long trajectoriesChanged,
        long sessions,
        long sessionsChanged,
        List<Counted> sessionVerdicts,
        List<Counted> nextVerdicts) {

    public Summary {
        sessionVerdicts = List.copyOf(sessionVerdicts);
        nextVerdicts = List.copyOf(nextVerdicts);
    }
}
