package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.trace.Checked.Outcome.FAILED;
import static nl.trajectoryledger.query.trace.Checked.Outcome.NOT_NEEDED;
import static nl.trajectoryledger.query.trace.Checked.Outcome.NOT_REACHED;
import static nl.trajectoryledger.query.trace.Checked.Outcome.PASSED;

import nl.trajectoryledger.events.dossier.TreatmentAuthorised;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Check;
import nl.trajectoryledger.query.trace.Checked;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells every check of a treatment with its outcome, as the judge found it. */
final class CheckTrail {

    private final CheckRemarks remarks;

    CheckTrail(CheckRemarks remarks) {
        this.remarks = remarks;
    }

    /**
     * @param byRule what the rule alone said
     * @param used the authorisation used; null if none was
     */
    List<Checked> of(Asked asked, Judgement byRule, @Nullable TreatmentAuthorised used) {
        var decisive = decisive(byRule);
        var trail = new ArrayList<Checked>();
        for (var check : Check.values()) {
            trail.add(
                    check == Check.AUTHORISED
                            ? authorised(asked, byRule, used)
                            : checked(check, asked, byRule, decisive));
        }
        return trail;
    }

    private Checked checked(Check check, Asked asked, Judgement byRule, @Nullable Check decisive) {
        if (decisive != null && check.compareTo(decisive) > 0) {
            return new Checked(check, NOT_REACHED, Set.of(), List.of());
        }
        boolean failed = check == decisive;
        var said = remarks.of(check, asked, failed, byRule.reasons());
        if (failed) {
            return new Checked(check, FAILED, byRule.reasons(), said);
        }
        boolean needed = remarks.isNeeded(check, asked);
        return new Checked(check, needed ? PASSED : NOT_NEEDED, Set.of(), said);
    }

    /** The check that decided against the treatment; null if none did. */
    private static @Nullable Check decisive(Judgement byRule) {
        if (byRule.verdict() == Verdict.NOT_BASIC) {
            return Check.ROOM_LEFT;
        }
        return byRule.reasons().stream().map(CheckTrail::checkOf).findFirst().orElse(null);
    }

    private static Check checkOf(Reason reason) {
        return switch (reason) {
            case DIAGNOSIS_CODE_CLOSED -> Check.CODE_OPEN;
            case PRIOR_HISTORY_MISSING -> Check.HISTORY_KNOWN;
            case COMBINATION_INVALID -> Check.COMBINATION_VALID;
            case BEFORE_RULEBOOK -> Check.RULE_KNOWN;
            case ANCHOR_DATE_MISSING -> Check.ANCHOR_KNOWN;
            case CLASSIFICATION_MISSING -> Check.CLASS_KNOWN;
            case FALL_RISK_NOT_HIGH,
                    GROUP_CONDITION_UNMET,
                    LIMITATION_NOT_SEVERE,
                    REFERRAL_MISSING,
                    THERAPIST_NOT_QUALIFIED ->
                    Check.CONDITIONS_MET;
            case TERM_EXPIRED -> Check.TERM_RUNS;
            case AGE_LIMIT -> Check.AGE_WITHIN;
            case EXTENSION_NOT_ASSESSED, MAXIMUM_REACHED, WINDOW_ENDED -> Check.ROOM_LEFT;
            case AUTHORISED -> Check.AUTHORISED;
        };
    }

    private Checked authorised(Asked asked, Judgement byRule, @Nullable TreatmentAuthorised used) {
        if (byRule.verdict() != Verdict.EXHAUSTED) {
            return new Checked(Check.AUTHORISED, NOT_NEEDED, Set.of(), List.of());
        }
        return used == null
                ? new Checked(Check.AUTHORISED, FAILED, Set.of(), remarks.notAuthorised(asked))
                : new Checked(
                        Check.AUTHORISED,
                        PASSED,
                        Set.of(Reason.AUTHORISED),
                        List.of(remarks.authorised(used)));
    }
}
