package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.query.rulebook.Reason.AGE_LIMIT;
import static nl.trajectoryledger.query.rulebook.Reason.ANCHOR_DATE_MISSING;
import static nl.trajectoryledger.query.rulebook.Reason.BEFORE_RULEBOOK;
import static nl.trajectoryledger.query.rulebook.Reason.CLASSIFICATION_MISSING;
import static nl.trajectoryledger.query.rulebook.Reason.COMBINATION_INVALID;
import static nl.trajectoryledger.query.rulebook.Reason.DIAGNOSIS_CODE_CLOSED;
import static nl.trajectoryledger.query.rulebook.Reason.PRIOR_HISTORY_MISSING;
import static nl.trajectoryledger.query.rulebook.Reason.TERM_EXPIRED;

import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.query.rulebook.Entitlement.BeforeRulebook;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.Reason;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;

/**
 * Judges one treatment by the rule of its day. The checks have a fixed order: missing facts, then
 * conditions, then term, age and window, then number.
 */
final class Judge {

    private static final EntitlementCode NOT_BASIC_CODE = new EntitlementCode("009");

    private final PatientCase patient;
    private final RuleFinder rules;
    private final History history;
    private final Classification classification;
    private final Tallies tallies;
    private final Allowance allowance;

    Judge(PatientCase patient, RuleFinder rules, Counters counters) {
        this.patient = patient;
        this.rules = rules;
        this.history = new History(patient, counters);
        this.classification = new Classification(patient, counters);
        this.tallies = new Tallies(patient, counters, classification);
        this.allowance = new Allowance(tallies, counters, classification);
    }

    /** The verdict on a treatment, before any authorisation. */
    Judgement judge(TrajectoryCase trajectory, Treatment treatment) {
        var day = treatment.date();
        var standing = rules.on(trajectory, day);
        var missing = missingFact(trajectory, treatment, standing);
        if (missing != null) {
            return new Judgement(Verdict.UNDETERMINED, Set.of(missing), null, null);
        }
        var allowed = allowance.of(trajectory, treatment, standing);
        var unmet = Conditions.unmet(patient, standing, trajectory, treatment);
        if (!unmet.isEmpty()) {
            return notPaid(Verdict.CONDITION_UNMET, unmet, allowed);
        }
        var over = over(trajectory, standing, day);
        if (over != null) {
            return notPaid(Verdict.EXHAUSTED, Set.of(over), allowed);
        }
        return switch (allowed.verdict()) {
            case BASIC, FIRST_N -> allowed;
            case EXHAUSTED, NOT_BASIC -> notPaid(allowed.verdict(), allowed.reasons(), allowed);
            case CONDITION_UNMET, UNDETERMINED ->
                    throw new IllegalStateException("no allowance is " + allowed.verdict());
        };
    }

    private static Judgement notPaid(Verdict verdict, Set<Reason> reasons, Judgement allowed) {
        return new Judgement(verdict, reasons, NOT_BASIC_CODE, allowed.paidCode());
    }

    /** The first fact, in the order of the checks, without which nothing can be said. */
    private @Nullable Reason missingFact(
            TrajectoryCase trajectory, Treatment treatment, Standing standing) {
        var day = treatment.date();
        if (!rules.coding(trajectory, day).diagnosis().claimableOn(day)) {
            return DIAGNOSIS_CODE_CLOSED;
        }
        if (historyMissing(trajectory, treatment, standing)) {
            return PRIOR_HISTORY_MISSING;
        }
        if (standing.invalid()) {
            return COMBINATION_INVALID;
        }
        if (standing.entitlement() instanceof BeforeRulebook) {
            return BEFORE_RULEBOOK;
        }
        var clause = standing.clause();
        if (clause != null && Terms.anchorMissing(trajectory, clause)) {
            return ANCHOR_DATE_MISSING;
        }
        boolean unclassified =
                standing.entitlement() instanceof ClassYears years
                        && classification.on(trajectory, standing, years, day).isEmpty();
        return unclassified ? CLASSIFICATION_MISSING : null;
    }

    private boolean historyMissing(
            TrajectoryCase trajectory, Treatment treatment, Standing standing) {
        if (!History.isNeeded(standing)
                || !history.missing(trajectory, standing, treatment.date())) {
            return false;
        }
        var clause = standing.clause();
        boolean termNeedsIt = clause != null && clause.startsAtTreatment();
        // Whatever came before, beyond the limit on its own count it is beyond it in truth.
        return termNeedsIt
                || !(standing.entitlement() instanceof FirstTreatments first)
                || first.admission() != null
                || !tallies.isBeyondFirst(first, trajectory, treatment);
    }

    private @Nullable Reason over(TrajectoryCase trajectory, Standing standing, LocalDate day) {
        var clause = standing.clause();
        if (clause == null) {
            return null;
        }
        if (Terms.expired(trajectory, clause, day)) {
            return TERM_EXPIRED;
        }
        return Terms.tooOld(clause, patient.age(day)) ? AGE_LIMIT : null;
    }

    /** Whether the history that a trajectory's counter needs is missing on a day. */
    boolean historyMissing(TrajectoryCase trajectory, Standing standing, LocalDate day) {
        return history.missing(trajectory, standing, day);
    }

    boolean isOver(TrajectoryCase trajectory, Standing standing, LocalDate day) {
        return over(trajectory, standing, day) != null;
    }

    Classification classification() {
        return classification;
    }

    Tallies tallies() {
        return tallies;
    }
}
