package nl.trajectoryledger.query.worklists;

import nl.trajectoryledger.events.codes.AgbCode;
import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.PartyCode;
import nl.trajectoryledger.events.codes.ReturnCode;
import nl.trajectoryledger.events.codes.UzoviCode;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.ClaimAtIssue;
import nl.trajectoryledger.query.coverage.CodeClosed;
import nl.trajectoryledger.query.coverage.CodeMismatch;
import nl.trajectoryledger.query.coverage.Finding;
import nl.trajectoryledger.query.coverage.HistoryConflict;
import nl.trajectoryledger.query.coverage.HistoryMissing;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.Payer;
import nl.trajectoryledger.query.coverage.SessionAtIssue;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.Reason;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A task of each kind. */
final class SampleTasks {

    static final PatientId PATIENT = new PatientId(new UUID(0, 1));
    static final TrajectoryKey MS = new TrajectoryKey("ms");

    static final HistoryMissing HISTORY_MISSING =
            new HistoryMissing(
                    MS,
                    day("2023-05-02"),
                    new AgbCode("04012345"),
                    new DcsphCode("9373"),
                    new UzoviCode("3343"),
                    new UzoviCode("3311"),
                    day("2024-01-09"),
                    2);

    static final CodeClosed CODE_CLOSED =
            new CodeClosed(MS, new DcsphCode("9473"), day("2024-07-01"), day("2024-07-01"), 3);

    static final ClaimAtIssue RECONSIDERABLE =
            new ClaimAtIssue(
                    MS,
                    Finding.CLAIM_RECONSIDERABLE,
                    session("s-1"),
                    new UzoviCode("3311"),
                    day("2024-02-01"),
                    ClaimVerdict.REJECTED,
                    null,
                    List.of(new ReturnCode("0613")),
                    outcome(Verdict.BASIC, Set.of(), Payer.BASIC, "001"));

    static final ClaimAtIssue OVERPAID =
            new ClaimAtIssue(
                    MS,
                    Finding.CLAIM_OVERPAID,
                    session(null),
                    new UzoviCode("3311"),
                    day("2024-02-01"),
                    ClaimVerdict.PAID,
                    null,
                    List.of(),
                    outcome(Verdict.EXHAUSTED, Set.of(Reason.MAXIMUM_REACHED), Payer.SELF, "009"));

    static final HistoryConflict HISTORY_CONFLICT =
            new HistoryConflict(
                    MS,
                    day("2024-01-12"),
                    2,
                    day("2024-01-31"),
                    new PartyCode("3343"),
                    4,
                    day("2024-01-10"));

    static final CodeMismatch CODE_MISMATCH =
            new CodeMismatch(
                    MS,
                    session(null),
                    new EntitlementCode("009"),
                    outcome(Verdict.BASIC, Set.of(), Payer.BASIC, "001"));

    private SampleTasks() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static SessionAtIssue session(@Nullable String id) {
        return new SessionAtIssue(new FactId(7), MS, day("2024-01-17"), id);
    }

    private static Outcome outcome(Verdict verdict, Set<Reason> why, Payer payer, String code) {
        return new Outcome(21, verdict, why, payer, new EntitlementCode(code));
    }
}
