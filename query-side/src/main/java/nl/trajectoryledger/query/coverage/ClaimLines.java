package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.history.Session;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sessions of one patient as claims for them state them. */
final class ClaimLines {

    private final PatientCase patient;
    private final RuleFinder rules;
    private final Map<FactId, Claimed> claims;

    /**
     * @param claims what is said of the sessions that are claimed, by the fact that recorded each
     */
    ClaimLines(PatientCase patient, RuleFinder rules, Map<FactId, Claimed> claims) {
        this.patient = patient;
        this.rules = rules;
        this.claims = claims;
    }

    List<ClaimLine> of(TrajectoryCase trajectory, TrajectoryCoverage answer) {
        var lines = new ArrayList<ClaimLine>();
        // The answer has the sessions of the trajectory, in their order.
        var answers = answer.sessions().iterator();
        for (var session : trajectory.sessions()) {
            var derived = Outcome.of(answers.next());
            var claim = claims.get(session.fact());
            if (claim != null) {
                lines.add(line(trajectory, session, claim, derived));
            }
        }
        return lines;
    }

    private ClaimLine line(
            TrajectoryCase trajectory, Session session, Claimed claim, @Nullable Outcome derived) {
        var day = session.date();
        var inForce = rules.coding(trajectory, day).diagnosis();
        var diagnosis = claimedUnder(claim, inForce, day);
        var stated = session.entitlement();
        boolean asSent = claim.asSent() || stated != null;
        return new ClaimLine(
                SessionAtIssue.of(session),
                session.performance(),
                asSent || derived == null ? stated : derived.entitlementCode(),
                asSent,
                diagnosis,
                inForce.code(),
                diagnosis.permitted(patient.isMinor(day), trajectory.discipline(day)),
                claim.referrer() || Conditions.isReferred(trajectory, day),
                !patient.insurance().isGap(day),
                derived);
    }

    private DcsphEntry claimedUnder(Claimed claim, DcsphEntry inForce, LocalDate day) {
        var stated = claim.diagnosis();
        return stated == null ? inForce : patient.rulebook().codes().entry(stated, day);
    }
}
