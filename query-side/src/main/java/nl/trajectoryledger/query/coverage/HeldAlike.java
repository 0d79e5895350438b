package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

/** Treatments in a row that were held alike. */
record HeldAlike(
        TrajectoryKey trajectory,
        DcsphCode diagnosis,
        AgbCode practice,
        @Nullable UzoviCode insurer) {}
