package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * The answer for one patient.
 *
 * @param rulebookVersion version of the rulebook that was applied
 * @param rulebookHash SHA-256 of its canonical content, hexadecimal
 * @param codes editions of the DCSPH list that were applied
 * @param codesHash SHA-256 over their first days and contents, hexadecimal
 * @param validOn the day the trajectories are answered for
 * @param insurer insurer in force on that day
 */
public record CoverageReport(
        String rulebookVersion,
        String rulebookHash,
        String codes,
        String codesHash,
        @Nullable LocalDate validOn,
        @Nullable UzoviCode insurer,
        List<TrajectoryCoverage> trajectories) {

    static CoverageReport by(
            Rulebook rulebook,
            @Nullable LocalDate validOn,
            @Nullable UzoviCode insurer,
            List<TrajectoryCoverage> trajectories) {
        return new CoverageReport(
                rulebook.version(),
                rulebook.hash(),
                rulebook.codes().name(),
                rulebook.codes().hash(),
                validOn,
                insurer,
                trajectories);
    }
}
