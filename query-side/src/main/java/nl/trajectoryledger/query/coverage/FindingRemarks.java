package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.PatientDischarged;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.history.Session;
import nl.trajectoryledger.query.trace.Remark;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says why each finding of a treatment is one. */
final class FindingRemarks {

    private final TrajectoryCase trajectory;
    private final SessionFindings claims;

    FindingRemarks(TrajectoryCase trajectory, SessionFindings claims) {
        this.trajectory = trajectory;
        this.claims = claims;
    }

    List<Remark> of(Session session, Set<Finding> findings, @Nullable EntitlementCode derived) {
        var remarks = new ArrayList<Remark>();
        for (var finding : Finding.values()) {
            if (findings.contains(finding)) {
                remarks.add(of(finding, session, derived));
            }
        }
        return remarks;
    }

    private Remark of(Finding finding, Session session, @Nullable EntitlementCode derived) {
        var remark = Remark.of("finding." + finding).with("date", session.date());
        return switch (finding) {
            case ENTITLEMENT_CODE_MISMATCH -> codes(remark, session, derived);
            case SESSION_BEFORE_INTAKE ->
                    remark.with("intake", trajectory.firstIntake().date())
                            .by(trajectory.firstIntake().factId());
            case SESSION_AFTER_DISCHARGE -> remark.by(dischargesBefore(session));
            case CLAIM_RECONSIDERABLE -> decisions(remark, session, ClaimVerdict.REJECTED);
            case CLAIM_OVERPAID -> decisions(remark, session, ClaimVerdict.PAID);
            case SECOND_SESSION_SAME_DAY -> remark.by(othersThatDay(session));
            case CLAIM_FOR_NO_TREATMENT,
                    CODE_CLOSED_FOR_NEW_TRAJECTORIES,
                    HISTORY_CONFLICT,
                    INSURANCE_OVERLAP,
                    LIST_CLAUSE_NOT_STATED,
                    NOT_INSURED ->
                    remark;
        };
    }

    private static Remark codes(Remark remark, Session session, @Nullable EntitlementCode derived) {
        var stated = session.entitlement();
        return stated == null || derived == null
                ? remark
                : remark.with("stated", stated).with("derived", derived);
    }

    private List<FactId> dischargesBefore(Session session) {
        return trajectory.history().discharges().stream()
                .filter(discharge -> discharge.date().isBefore(session.date()))
                .map(PatientDischarged::factId)
                .toList();
    }

    private List<FactId> othersThatDay(Session session) {
        return trajectory.sessions().stream()
                .filter(other -> other.counts() && other.date().equals(session.date()))
                .map(Session::fact)
                .filter(fact -> !fact.equals(session.fact()))
                .toList();
    }

    private Remark decisions(Remark remark, Session session, ClaimVerdict verdict) {
        var decided = claims.of(session).stream().filter(one -> one.verdict() == verdict).toList();
        var codes = decided.stream().flatMap(one -> one.returnCodes().stream()).distinct();
        return remark.withAll("insurers", decided.stream().map(ClaimDecided::insurer).toList())
                .withAll("codes", codes.toList())
                .by(decided.stream().map(ClaimDecided::factId).toList());
    }
}
