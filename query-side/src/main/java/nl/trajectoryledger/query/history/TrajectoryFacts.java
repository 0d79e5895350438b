package nl.trajectoryledger.query.history;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.SessionCorrected;
import nl.trajectoryledger.events.dossier.SessionDelivered;
import nl.trajectoryledger.events.dossier.SessionRetracted;
import nl.trajectoryledger.events.dossier.TrajectoryEvent;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers the facts of one trajectory while a stream is folded. */
final class TrajectoryFacts {

    private final List<IntakeHeld> intakes = new ArrayList<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<DiagnosisMigrated> migrations = new ArrayList<>();
    private final List<PriorHistoryStated> statements = new ArrayList<>();
    private final List<AssessmentMade> assessments = new ArrayList<>();
    private final List<TreatmentAuthorised> authorisations = new ArrayList<>();
    private final List<ClaimDecided> decisions = new ArrayList<>();
    private final List<PatientDischarged> discharges = new ArrayList<>();
    private final List<ReferralReceived> referrals = new ArrayList<>();

    /** The trajectory an event belongs to; an intake that continues one gives it another key. */
    static TrajectoryFacts of(Map<TrajectoryKey, TrajectoryFacts> known, TrajectoryEvent event) {
        if (event instanceof IntakeHeld intake && intake.continues() != null) {
            var continued = known.computeIfAbsent(intake.continues(), _ -> new TrajectoryFacts());
            var early = known.put(intake.trajectory(), continued);
            if (early != null && early != continued) {
                // A referral may have come under the new key before its intake.
                continued.referrals.addAll(early.referrals);
            }
            return continued;
        }
        return known.computeIfAbsent(event.trajectory(), _ -> new TrajectoryFacts());
    }

    void add(Session session) {
        sessions.add(session);
    }

    void add(TrajectoryEvent event) {
        switch (event) {
            case IntakeHeld intake -> intakes.add(intake);
            case DiagnosisMigrated migration -> migrations.add(migration);
            case PriorHistoryStated statement -> statements.add(statement);
            case AssessmentMade assessment -> assessments.add(assessment);
            case TreatmentAuthorised authorisation -> authorisations.add(authorisation);
            case ClaimDecided decision -> decisions.add(decision);
            case PatientDischarged discharge -> discharges.add(discharge);
            case ReferralReceived referral -> referrals.add(referral);
            case SessionDelivered _, SessionCorrected _, SessionRetracted _ ->
                    throw new IllegalArgumentException("sessions are gathered as corrected");
        }
    }

    boolean begun() {
        return !intakes.isEmpty();
    }

    TrajectoryHistory history() {
        return new TrajectoryHistory(
                intakes.stream().map(IntakeHeld::trajectory).toList(),
                List.copyOf(intakes),
                List.copyOf(sessions),
                List.copyOf(migrations),
                List.copyOf(statements),
                List.copyOf(assessments),
                List.copyOf(authorisations),
                List.copyOf(decisions),
                List.copyOf(discharges),
                List.copyOf(referrals));
    }
}
