package nl.trajectoryledger.command.dossier;

import static java.util.Comparator.comparing;

import nl.trajectoryledger.command.dossier.FactIdentity.BySession;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.RetentionEvent;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was stated under each trajectory key of a patient, and which keys make up one trajectory.
 */
final class Trajectories {

    private final Map<TrajectoryKey, TrajectoryState> keys = new HashMap<>();

    TrajectoryState at(TrajectoryKey key) {
        return keys.computeIfAbsent(key, _ -> new TrajectoryState());
    }

    Optional<IntakeHeld> intakeOf(TrajectoryKey key) {
        return Optional.ofNullable(keys.get(key)).flatMap(TrajectoryState::intake);
    }

    /** Every intake that stands. */
    Stream<IntakeHeld> intakes() {
        return keys.values().stream().flatMap(state -> state.intake().stream());
    }

    void requireIntake(TrajectoryKey key) {
        if (intakeOf(key).isEmpty()) {
            throw new FactRefused("trajectory '%s' has no intake in the ledger".formatted(key));
        }
    }

    /** The key of a trajectory that a document names. */
    TrajectoryKey named(TrajectorySought sought) {
        return switch (sought) {
            case TrajectorySought.ByKey(var key) -> {
                requireIntake(key);
                yield key;
            }
            case TrajectorySought.ByDiagnosis meant -> theOnly(meant);
        };
    }

    private TrajectoryKey theOnly(TrajectorySought.ByDiagnosis meant) {
        var found =
                intakes()
                        .filter(intake -> intake.practice().equals(meant.practice()))
                        .map(IntakeHeld::trajectory)
                        .filter(key -> hasOn(meant.date(), key, meant.diagnosis()))
                        .map(this::firstKeyOf)
                        .distinct()
                        .sorted(comparing(TrajectoryKey::value))
                        .toList();
        if (found.size() != 1) {
            throw new FactRefused(
                    "practice %s has %s trajectory with diagnosis %s on %s"
                            .formatted(
                                    meant.practice(),
                                    found.isEmpty() ? "no" : "more than one",
                                    meant.diagnosis(),
                                    meant.date()));
        }
        return found.getFirst();
    }

    private boolean hasOn(LocalDate day, TrajectoryKey key, DcsphCode diagnosis) {
        return timelineOf(key).inForceOn(day).equals(diagnosis);
    }

    /** A session as it would be must not be taken for another one. */
    void requireDistinct(SessionState session, SessionDelivered changed) {
        var identity = BySession.of(changed);
        if (!identity.equals(BySession.of(session.current()))
                && at(changed.trajectory()).sessions().twin(session, identity).isPresent()) {
            throw new FactRefused(
                    "the session would be identical to another one on %s"
                            .formatted(changed.date()));
        }
    }

    /** The sessions that a reference stands for; none under a key nobody used. */
    List<SessionState> named(TrajectoryKey key, String reference) {
        var state = keys.get(key);
        return state == null ? List.of() : state.sessions().named(reference);
    }

    SessionState session(TrajectoryKey key, FactId fact) {
        return at(key).sessions().get(fact);
    }

    /** The session that an event states, corrects or retracts, if it does. */
    Optional<SessionState> sessionChangedBy(DossierEvent event) {
        return switch (event) {
            case SessionDelivered e -> Optional.of(session(e.trajectory(), e.factId()));
            case SessionCorrected e -> Optional.of(session(e.trajectory(), e.session()));
            case SessionRetracted e -> Optional.of(session(e.trajectory(), e.session()));
            case PatientRegistered _, InsuranceStarted _, ReferralReceived _ -> Optional.empty();
            case IntakeHeld _, DiagnosisMigrated _, PriorHistoryStated _ -> Optional.empty();
            case AssessmentMade _, TreatmentAuthorised _, ClaimDecided _ -> Optional.empty();
            case PatientDischarged _, FactRetracted _, RetentionEvent _ -> Optional.empty();
        };
    }

    /** Whether the intake of another key continues this one. */
    boolean continued(TrajectoryKey key) {
        return keys.values().stream()
                .flatMap(state -> state.intake().stream())
                .anyMatch(intake -> key.equals(intake.continues()));
    }

    /** The diagnosis codes of the trajectory that the key belongs to. */
    DiagnosisTimeline timelineOf(TrajectoryKey key) {
        return DiagnosisTimeline.of(trajectoryOf(key));
    }

    private Collection<TrajectoryState> trajectoryOf(TrajectoryKey key) {
        var first = firstKeyOf(key);
        return keys.entrySet().stream()
                .filter(entry -> Objects.equals(firstKeyOf(entry.getKey()), first))
                .map(Map.Entry::getValue)
                .toList();
    }

    private TrajectoryKey firstKeyOf(TrajectoryKey key) {
        var at = key;
        for (var intake = intakeOf(at); intake.isPresent(); intake = intakeOf(at)) {
            var continues = intake.get().continues();
            if (continues == null) {
                return at;
            }
            at = continues;
        }
        return at;
    }
}
