package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.coverage.Finding.CLAIM_FOR_NO_TREATMENT;
import static nl.trajectoryledger.query.coverage.Finding.CLAIM_OVERPAID;
import static nl.trajectoryledger.query.coverage.Finding.CLAIM_RECONSIDERABLE;
import static nl.trajectoryledger.query.coverage.Finding.ENTITLEMENT_CODE_MISMATCH;

import nl.trajectoryledger.events.dossier.ClaimDecided;
import nl.trajectoryledger.query.history.Session;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What has to be done about the sessions of one trajectory, and the claims for them. */
final class SessionTasks {

    private final TrajectoryCase trajectory;
    private final TrajectoryCoverage answer;
    private final SessionFindings claims;
    private final List<Task> tasks = new ArrayList<>();

    SessionTasks(TrajectoryCase trajectory, TrajectoryCoverage answer, SessionFindings claims) {
        this.trajectory = trajectory;
        this.answer = answer;
        this.claims = claims;
    }

    List<Task> upTo(LocalDate cutoff) {
        // The answer has the sessions of the trajectory, in their order.
        var answers = answer.sessions().iterator();
        for (var session : trajectory.sessions()) {
            add(session, answers.next());
        }
        if (answer.findings().contains(CLAIM_FOR_NO_TREATMENT)) {
            trajectory.history().sessions().stream()
                    .filter(session -> session.retracted() && !session.date().isAfter(cutoff))
                    .forEach(this::addPaidForNothing);
        }
        return List.copyOf(tasks);
    }

    private void add(Session session, SessionCoverage answered) {
        var findings = answered.findings();
        if (findings.contains(CLAIM_RECONSIDERABLE)) {
            addClaims(CLAIM_RECONSIDERABLE, session, claims.rejections(session), outcome(answered));
        }
        if (findings.contains(CLAIM_OVERPAID)) {
            addClaims(CLAIM_OVERPAID, session, claims.paidAsBasic(session), outcome(answered));
        }
        if (findings.contains(ENTITLEMENT_CODE_MISMATCH)) {
            tasks.add(
                    new CodeMismatch(
                            answer.trajectory(),
                            SessionAtIssue.of(session),
                            Objects.requireNonNull(session.entitlement()),
                            outcome(answered)));
        }
    }

    /**
     * An examination or a report may be paid, though it is no treatment; what never was may not.
     */
    private void addPaidForNothing(Session retracted) {
        addClaims(CLAIM_FOR_NO_TREATMENT, retracted, claims.paid(retracted), null);
    }

    private void addClaims(
            Finding finding,
            Session session,
            List<ClaimDecided> decisions,
            @Nullable Outcome derived) {
        for (var decision : decisions) {
            tasks.add(
                    ClaimAtIssue.of(
                            answer.trajectory(),
                            finding,
                            SessionAtIssue.of(session),
                            decision,
                            derived));
        }
    }

    private static Outcome outcome(SessionCoverage answered) {
        return Objects.requireNonNull(Outcome.of(answered));
    }
}
