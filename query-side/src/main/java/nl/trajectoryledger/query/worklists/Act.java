package nl.trajectoryledger.query.worklists;

import nl.trajectoryledger.events.dossier.ClaimPayer;
import nl.trajectoryledger.events.dossier.ClaimVerdict;
import nl.trajectoryledger.events.dossier.MigrationCause;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.coverage.ClaimAtIssue;
import nl.trajectoryledger.query.coverage.CodeClosed;
import nl.trajectoryledger.query.coverage.CodeMismatch;
import nl.trajectoryledger.query.coverage.HistoryConflict;
import nl.trajectoryledger.query.coverage.HistoryMissing;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.Payer;
import nl.trajectoryledger.query.coverage.SessionAtIssue;
import nl.trajectoryledger.query.coverage.Task;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fact that settles a task, as far as the ledger knows it.
 *
 * @param fact its fields by name, ready to be stated
 * @param missing the fields that a person must add
 */
public record Act(Map<String, Object> fact, List<String> missing) {

    static Act of(PatientId patient, Task task) {
        return switch (task) {
            case HistoryMissing missing -> history(patient, missing);
            case CodeClosed closed -> migration(patient, closed);
            case ClaimAtIssue claim -> decision(patient, claim);
            case HistoryConflict conflict -> history(patient, conflict);
            case CodeMismatch mismatch -> correction(patient, mismatch);
        };
    }

    private static Act history(PatientId patient, HistoryMissing missing) {
        var fact = fact("prior-history", patient, missing.trajectory());
        fact.put("upTo", missing.upTo());
        if (missing.insurerThen() != null) {
            fact.put("insurer", missing.insurerThen());
        }
        return new Act(fact, List.of("startedOn", "treatments", "statedBy"));
    }

    private static Act history(PatientId patient, HistoryConflict conflict) {
        var fact = fact("prior-history", patient, conflict.trajectory());
        fact.put("upTo", conflict.upTo());
        fact.put("statedBy", conflict.statedBy());
        return new Act(fact, List.of("startedOn", "treatments"));
    }

    private static Act migration(PatientId patient, CodeClosed closed) {
        var fact = fact("diagnosis-migrated", patient, closed.trajectory());
        fact.put("from", closed.code());
        fact.put("date", closed.migrateOn());
        fact.put("cause", MigrationCause.CODE_CLOSURE);
        return new Act(fact, List.of("to", "confirmedBy"));
    }

    private static Act decision(PatientId patient, ClaimAtIssue claim) {
        var fact = of("claim-decided", patient, claim.session());
        fact.put("insurer", claim.insurer());
        var verdict = verdict(claim.derived());
        fact.putAll(verdict);
        return new Act(fact, verdict.isEmpty() ? List.of("verdict", "date") : List.of("date"));
    }

    /** What the insurer would decide by the rules; nothing where a package may pay or not. */
    private static Map<String, Object> verdict(@Nullable Outcome derived) {
        var payer = derived == null ? Payer.SELF : derived.payer();
        return switch (payer) {
            case BASIC -> Map.of("verdict", ClaimVerdict.PAID, "payer", ClaimPayer.BASIC);
            case SUPPLEMENTARY ->
                    Map.of("verdict", ClaimVerdict.PAID, "payer", ClaimPayer.SUPPLEMENTARY);
            case SELF -> Map.of("verdict", ClaimVerdict.REJECTED);
            case SUPPLEMENTARY_OR_SELF, UNKNOWN -> Map.of();
            case null -> Map.of();
        };
    }

    private static Act correction(PatientId patient, CodeMismatch mismatch) {
        var fact = of("session-corrected", patient, mismatch.session());
        var derived = mismatch.derived().entitlementCode();
        if (derived != null) {
            fact.put("entitlement", derived);
        }
        return new Act(fact, List.of("reason"));
    }

    private static Map<String, Object> of(String kind, PatientId patient, SessionAtIssue session) {
        var fact = fact(kind, patient, session.key());
        fact.put("session", session.reference());
        return fact;
    }

    private static Map<String, Object> fact(String kind, PatientId patient, Object trajectory) {
        var fact = new LinkedHashMap<String, Object>();
        fact.put("fact", kind);
        fact.put("patient", patient);
        fact.put("trajectory", trajectory);
        return fact;
    }
}
