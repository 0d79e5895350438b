package nl.trajectoryledger.events.scope;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A stream, looked up by fact, by session and by trajectory; who may see it is decided by it. */
final class StreamIndex {

    private final Map<FactId, DossierEvent> facts = new HashMap<>();
    private final Set<FactId> retracted = new HashSet<>();
    private final Map<FactId, LocalDate> corrected = new HashMap<>();
    private final Map<TrajectoryKey, TrajectoryKey> continued = new HashMap<>();
    private final List<DossierEvent> standing = new ArrayList<>();

    static StreamIndex of(List<? extends DossierEvent> stream) {
        var index = new StreamIndex();
        stream.forEach(event -> index.facts.put(event.factId(), event));
        stream.forEach(index::retract);
        stream.stream().filter(index::stands).forEach(index::place);
        return index;
    }

    private void retract(DossierEvent event) {
        if (event instanceof FactRetracted retraction) {
            retracted.add(retraction.fact());
        }
    }

    private void place(DossierEvent event) {
        standing.add(event);
        if (event instanceof SessionCorrected correction && correction.date() != null) {
            corrected.put(correction.session(), correction.date());
        } else if (event instanceof SessionRetracted error) {
            retracted.add(error.session());
        } else if (event instanceof IntakeHeld intake && intake.continues() != null) {
            continued.put(intake.trajectory(), root(intake.continues()));
        }
    }

    private boolean stands(DossierEvent event) {
        return !retracted.contains(event.factId());
    }

    /** What was not retracted. */
    Stream<DossierEvent> standing() {
        // Asked again: a session may have been retracted after its place in the stream.
        return standing.stream().filter(this::stands);
    }

    Optional<DossierEvent> fact(FactId id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** The day of a session, as corrected; null if the stream has no such session. */
    @Nullable LocalDate dayOf(FactId session) {
        return facts.get(session) instanceof SessionDelivered held
                ? corrected.getOrDefault(session, held.date())
                : null;
    }

    /** The first key of the trajectory that a key stands for. */
    TrajectoryKey root(TrajectoryKey key) {
        return continued.getOrDefault(key, key);
    }
}
