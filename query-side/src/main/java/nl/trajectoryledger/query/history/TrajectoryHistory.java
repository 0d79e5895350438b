package nl.trajectoryledger.query.history;

import nl.trajectoryledger.events.dossier.AssessmentMade;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.dossier.PriorHistoryStated;
import nl.trajectoryledger.events.dossier.ReferralReceived;
import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.events.identity.TrajectoryKey;

import java.util.List;

/**
 * All treatment of one condition, under every key it was continued by. Lists hold what still
 * stands, in the ledger's order; sessions include retracted ones, marked as such.
 *
 * @param keys in the order of their intakes
 * @param intakes at least one
 */
public record TrajectoryHistory(
        List<TrajectoryKey> keys,
        List<IntakeHeld> intakes,
        List<Session> sessions,
        List<DiagnosisMigrated> migrations,
        List<PriorHistoryStated> statements,
        List<AssessmentMade> assessments,
        List<TreatmentAuthorised> authorisations,
        List<ClaimDecided> decisions,
        List<PatientDischarged> discharges,
        List<ReferralReceived> referrals) {}
