package nl.trajectoryledger.query.coverage;

/** A treatment with the trajectory it belongs to. */
record Counted(Treatment treatment, TrajectoryCase trajectory) {}
