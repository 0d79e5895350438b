package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.UzoviCode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer for one patient.
 *
 * @param rulebookVersion version of the rulebook that was applied
 * @param rulebookHash SHA-256 of its canonical content, hexadecimal
 * @param validOn the day the trajectories are answered for
 * @param insurer insurer in force on that day
 */
public record CoverageReport(
        String rulebookVersion,
        String rulebookHash,
        @Nullable LocalDate validOn,
        @Nullable UzoviCode insurer,
        List<TrajectoryCoverage> trajectories) {}
