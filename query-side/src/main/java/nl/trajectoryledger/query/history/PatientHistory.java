package nl.trajectoryledger.query.history;

import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything the ledger knows of one patient, folded from the stream.
 *
 * @param registration the latest statement of who the patient is; null before the first
 * @param insurances insurance periods that stand, in the ledger's order
 * @param trajectories in the order of their first intakes
 * @param latestDate the latest business date of a fact that stands; null without facts
 */
public record PatientHistory(
        @Nullable PatientRegistered registration,
        List<InsuranceStarted> insurances,
        List<TrajectoryHistory> trajectories,
        @Nullable LocalDate latestDate) {

    /**
     * Folds a stream.
     *
     * @param events in the ledger's order
     * @param knownAt looks only at what was recorded at or before this moment; null for everything
     */
    public static PatientHistory of(Iterable<RecordedEvent> events, @Nullable Instant knownAt) {
        var facts = new StandingFacts();
        for (var recorded : events) {
            if (knownAt == null || !recorded.recordedAt().isAfter(knownAt)) {
                facts.add(recorded.event());
            }
        }
        return facts.history();
    }

    /** The trajectory known by a key. */
    public Optional<TrajectoryHistory> trajectory(TrajectoryKey key) {
        return trajectories.stream().filter(known -> known.keys().contains(key)).findFirst();
    }
}
