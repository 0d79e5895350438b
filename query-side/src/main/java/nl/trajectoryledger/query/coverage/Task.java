package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.time.LocalDate;

/** Something that somebody has to do about a trajectory, until a fact settles it. */
public sealed interface Task
        permits HistoryMissing, CodeClosed, ClaimAtIssue, HistoryConflict, CodeMismatch {

    /** The trajectory, by the key of its first intake recorded. */
    TrajectoryKey trajectory();

    /** The list it stands on. */
    Worklist worklist();

    /** The day from which it matters. */
    LocalDate since();

    /** What tells it from other tasks of its list in the same trajectory. */
    String item();
}
