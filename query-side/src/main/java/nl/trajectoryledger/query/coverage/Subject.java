package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

/** What one asks the reasons of. */
public sealed interface Subject {

    /** A session, by the fact that recorded it. */
    record Held(FactId session) implements Subject {}

    /** A hypothetical next treatment on the day of the answer, by the therapist of an intake. */
    record Next(TrajectoryKey trajectory) implements Subject {}
}
