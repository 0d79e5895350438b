package nl.trajectoryledger.query.worklists;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.ClaimAtIssue;
import nl.trajectoryledger.query.coverage.CodeClosed;
import nl.trajectoryledger.query.coverage.CodeMismatch;
import nl.trajectoryledger.query.coverage.Finding;
import nl.trajectoryledger.query.coverage.HistoryConflict;
import nl.trajectoryledger.query.coverage.HistoryMissing;
import nl.trajectoryledger.query.trace.Remark;

import java.util.Objects;

/** What is to be said of a task, with its values. */
final class TaskRemarks {

    private TaskRemarks() {}

    static Remark why(HistoryMissing missing) {
        return Remark.of("history-missing.why")
                .with("practice", missing.practice())
                .with("told", missing.firstTreatmentOn())
                .with("waiting", missing.waiting());
    }

    static Remark next(HistoryMissing missing) {
        return asked(Remark.of("history-missing.next"), missing);
    }

    static Remark request(PatientId patient, HistoryMissing missing) {
        return asked(Remark.of("history-missing.request"), missing)
                .with("practice", missing.practice())
                .with("diagnosis", missing.diagnosis())
                .with("told", missing.firstTreatmentOn())
                .with("upTo", missing.upTo())
                .with("patient", patient)
                .with("trajectory", missing.trajectory());
    }

    /** The insurer of that time knows best, unless it is still the same: then the practice does. */
    private static Remark asked(Remark remark, HistoryMissing missing) {
        var then = missing.insurerThen();
        boolean switched = then != null && !then.equals(missing.insurer());
        return remark.with("asked", switched ? "insurer" : "practice")
                .with("party", switched ? Objects.requireNonNull(then) : "-");
    }

    static Remark why(CodeClosed closed, String label) {
        var from = closed.closedFrom();
        var remark =
                from == null
                        ? Remark.of("code-closed.why.never")
                        : Remark.of("code-closed.why").with("closed", from).with("label", label);
        return remark.with("code", closed.code()).with("waiting", closed.waiting());
    }

    static Remark next(CodeClosed closed, int candidates) {
        return Remark.of("code-closed.next")
                .with("candidates", candidates)
                .with("migrate", closed.migrateOn());
    }

    static Remark why(ClaimAtIssue claim) {
        boolean nothing = claim.finding() == Finding.CLAIM_FOR_NO_TREATMENT;
        return Remark.of(claim.worklist().label() + (nothing ? ".why.no-treatment" : ".why"))
                .with("insurer", claim.insurer())
                .with("date", claim.session().date())
                .with("decided", claim.decidedOn())
                .withAll("codes", claim.returnCodes());
    }

    static Remark next(ClaimAtIssue claim) {
        return Remark.of(claim.worklist().label() + ".next").with("insurer", claim.insurer());
    }

    static Remark why(HistoryConflict conflict) {
        var first = conflict.firstOwn();
        return Remark.of("history-conflict.why")
                .with("party", conflict.statedBy())
                .with("treatments", conflict.treatments())
                .with("startedOn", conflict.startedOn())
                .with("upTo", conflict.upTo())
                .with("own", conflict.own())
                .with("firstOwn", first == null ? "none" : first);
    }

    static Remark next(HistoryConflict conflict) {
        return Remark.of("history-conflict.next").with("party", conflict.statedBy());
    }

    static Remark why(CodeMismatch mismatch) {
        return Remark.of("code-mismatch.why")
                .with("date", mismatch.session().date())
                .with("stated", mismatch.stated())
                .with("derived", Objects.requireNonNull(mismatch.derived().entitlementCode()));
    }
}
