package nl.trajectoryledger.query.history;

import nl.trajectoryledger.events.dossier.DossierEvent;
import nl.trajectoryledger.events.dossier.FactRetracted;
import nl.trajectoryledger.events.dossier.InsuranceStarted;
import nl.trajectoryledger.events.dossier.LegalHoldLifted;
import nl.trajectoryledger.events.dossier.LegalHoldSet;
import nl.trajectoryledger.events.dossier.PatientErased;
import nl.trajectoryledger.events.dossier.PatientRegistered;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.TrajectoryEvent;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects a stream, then leaves out what was retracted: a retracted fact never was, so its
 * retraction bears on all that came before. Mutable inside, so that a long stream costs no copy an
 * event.
 */
final class StandingFacts {

    private final List<DossierEvent> events = new ArrayList<>();
    private final Set<FactId> retracted = new HashSet<>();
    private final Map<FactId, Session> sessions = new LinkedHashMap<>();
    private final Map<TrajectoryKey, TrajectoryFacts> trajectories = new LinkedHashMap<>();
    private final List<InsuranceStarted> insurances = new ArrayList<>();
    private @Nullable PatientRegistered registration;
    private @Nullable PatientErased erasure;

    void add(DossierEvent event) {
        events.add(event);
        if (event instanceof FactRetracted retraction) {
            retracted.add(retraction.fact());
        }
    }

    PatientHistory history() {
        events.forEach(this::place);
        for (var session : sessions.values()) {
            var trajectory = trajectories.get(session.trajectory());
            if (trajectory != null) {
                trajectory.add(session);
            }
        }
        return new PatientHistory(
                registration,
                erasure,
                List.copyOf(insurances),
                trajectories.values().stream()
                        .filter(TrajectoryFacts::begun)
                        .distinct()
                        .map(TrajectoryFacts::history)
                        .toList(),
                latestDate());
    }

    private void place(DossierEvent event) {
        boolean stands = !retracted.contains(event.factId());
        switch (event) {
            // A retracted session is kept as such: a claim may have been paid for it.
            case SessionDelivered held ->
                    sessions.put(
                            held.factId(),
                            stands ? Session.of(held) : Session.of(held).afterRetraction());
            case SessionCorrected correction when stands ->
                    sessions.computeIfPresent(
                            correction.session(), (_, held) -> held.after(correction));
            case SessionRetracted error when stands ->
                    sessions.computeIfPresent(error.session(), (_, held) -> held.afterRetraction());
            case TrajectoryEvent about when stands ->
                    TrajectoryFacts.of(trajectories, about).add(about);
            case PatientRegistered known when stands -> registration = known;
            case InsuranceStarted insured when stands -> insurances.add(insured);
            case PatientErased erased -> erasure = erased;
            case PatientRegistered _, InsuranceStarted _, TrajectoryEvent _, FactRetracted _ -> {}
            case LegalHoldSet _, LegalHoldLifted _ -> {}
        }
    }

    private @Nullable LocalDate latestDate() {
        LocalDate latest = null;
        for (var event : events) {
            if (retracted.isEmpty() || !retracted.contains(event.factId())) {
                latest = later(latest, BusinessDate.of(event));
            }
        }
        for (var session : sessions.values()) {
            if (!session.retracted()) {
                latest = later(latest, session.date());
            }
        }
        return latest;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }
}
