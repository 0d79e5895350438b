package nl.trajectoryledger.query.effects;

import nl.trajectoryledger.events.identity.PatientId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a row of a file would change, after the rows before it.
 *
 * @param lastRow the row itself, but for a patient of so many rows that some are taken together
 * @param patient null for one whom the file introduces
 * @param trajectories those about which anything changes
 * @param text the same as a sentence in English
 * @param textNl and in Dutch
 */
public record Effect(
        long row,
        long lastRow,
        @Nullable PatientId patient,
        List<TrajectoryEffect> trajectories,
        String text,
        String textNl) {

    public Effect {
        trajectories = List.copyOf(trajectories);
    }
}
