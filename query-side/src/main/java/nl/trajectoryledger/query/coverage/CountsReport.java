package nl.trajectoryledger.query.coverage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The counts of every trajectory of one patient.
 *
 * @param rulebookVersion version of the rulebook that was applied
 * @param rulebookHash SHA-256 of its canonical content, hexadecimal
 * @param validOn the day the counts are for
 */
public record CountsReport(
        String rulebookVersion,
        String rulebookHash,
        @Nullable LocalDate validOn,
        List<TrajectoryCounts> trajectories) {}
