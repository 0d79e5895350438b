package nl.trajectoryledger.query.history;

import nl.trajectoryledger.events.dossier.AgesKept;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything the ledger knows of one patient, folded from the stream.
 *
 * @param registration the latest statement of who the patient is; null before the first
 * @param erasure what is left of who the patient was; null while the person is known
 * @param insurances insurance periods that stand, in the ledger's order
 * @param trajectories in the order of their first intakes
 * @param latestDate the latest business date of a fact that stands; null without facts
 */
public record PatientHistory(
        @Nullable PatientRegistered registration,
        @Nullable PatientErased erasure,
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
            if (recorded.isKnownAt(knownAt)) {
                facts.add(recorded.event());
            }
        }
        return facts.history();
    }

    /** Whether nobody can tell any more who the patient was. */
    public boolean isErased() {
        return erasure != null || (registration != null && registration.birthDate() == null);
    }

    /**
     * Age in whole years; of an erased patient the highest age that is known to have been reached.
     * Empty if nobody ever stated a birth date.
     */
    public OptionalInt age(LocalDate day) {
        if (registration == null) {
            return OptionalInt.empty();
        }
        return registration.birthDate() == null
                ? ageKept(registration.factId(), day)
                : OptionalInt.of(AgesKept.age(registration.birthDate().value(), day));
    }

    private OptionalInt ageKept(FactId stated, LocalDate day) {
        return erasure == null
                ? OptionalInt.empty()
                : erasure.ages().stream()
                        .filter(kept -> kept.fact().equals(stated))
                        .mapToInt(kept -> kept.on(day))
                        .findFirst();
    }

    /** The trajectory known by a key. */
    public Optional<TrajectoryHistory> trajectory(TrajectoryKey key) {
        return trajectories.stream().filter(known -> known.keys().contains(key)).findFirst();
    }
}
