package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Treatments before the ledger's own are told of, but nobody stated how many.
 *
 * @param firstTreatmentOn the earliest first treatment that an intake tells of
 * @param practice practice of that intake
 * @param diagnosis code in force
 * @param insurerThen insurer on the day of that first treatment; null if not known
 * @param insurer insurer in force; null if not known
 * @param upTo the last day on which a statement should count
 * @param waiting treatments of the patient whose verdict waits for a history
 */
public record HistoryMissing(
        TrajectoryKey trajectory,
        LocalDate firstTreatmentOn,
        AgbCode practice,
        DcsphCode diagnosis,
        @Nullable UzoviCode insurerThen,
        @Nullable UzoviCode insurer,
        LocalDate upTo,
        int waiting)
        implements Task {

    @Override
    public Worklist worklist() {
        return Worklist.HISTORY_MISSING;
    }

    @Override
    public LocalDate since() {
        return firstTreatmentOn;
    }

    @Override
    public String item() {
        return "";
    }
}
