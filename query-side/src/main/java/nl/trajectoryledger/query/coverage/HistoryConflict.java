package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The history that was stated contradicts the treatments the ledger holds.
 *
 * @param startedOn day on which the trajectory began, as stated
 * @param treatments how many took place, as stated
 * @param upTo last day on which they were counted
 * @param own how many the ledger holds up to that day
 * @param firstOwn day of the first the ledger holds; null if it holds none
 */
public record HistoryConflict(
        TrajectoryKey trajectory,
        LocalDate startedOn,
        int treatments,
        LocalDate upTo,
        PartyCode statedBy,
        int own,
        @Nullable LocalDate firstOwn)
        implements Task {

    @Override
    public Worklist worklist() {
        return Worklist.HISTORY_CONFLICT;
    }

    @Override
    public LocalDate since() {
        return startedOn;
    }

    @Override
    public String item() {
        return "";
    }
}
