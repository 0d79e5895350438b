package nl.trajectoryledger.query.whatif;

import java.util.List;

/**
 * What differs for one patient.
 *
 * @param trajectories how many were judged
 * @param sessions how many of them were looked at
 * @param changes trajectories of which a verdict changes
 */
public record PatientAnswer(int trajectories, int sessions, List<TrajectoryChange> changes) {

    static final PatientAnswer NONE = new PatientAnswer(0, 0, List.of());

    public PatientAnswer {
        changes = List.copyOf(changes);
    }
}
