package nl.trajectoryledger.query.returncodes;

import static nl.trajectoryledger.query.returncodes.Prediction.certain;
import static nl.trajectoryledger.query.returncodes.Prediction.possible;

import static java.util.stream.Collectors.toSet;

import nl.trajectoryledger.events.codes.CodeLists;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.query.coverage.ClaimLine;
import nl.trajectoryledger.query.coverage.Outcome;
import nl.trajectoryledger.query.coverage.Payer;
import nl.trajectoryledger.query.coverage.Verdict;
import nl.trajectoryledger.query.rulebook.Reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Foresees how an insurer would answer a claim line, from what the rules say of it. */
public final class ReturnCodes {

    /** Examinations after referral, of which the insurer asks who referred. */
    private static final Set<String> AFTER_REFERRAL =
            Set.of("1870", "1871", "1872", "2408", "2409", "2410");

    private ReturnCodes() {}

    /** What is to be expected of a line, in a fixed order; nothing if it would be paid. */
    public static List<Prediction> of(ClaimLine line) {
        var all = new ArrayList<Prediction>();
        boolean closed = !line.diagnosis().claimableOn(line.session().date());
        if (closed) {
            all.add(certain(Cause.CODE_CLOSED));
        }
        var derived = line.derived();
        if (derived != null) {
            all.addAll(ofCode(line, derived, closed));
            all.addAll(ofPayer(line, derived));
            if (derived.reasons().contains(Reason.REFERRAL_MISSING)) {
                all.add(certain(Cause.REFERRAL_ASKED));
            }
            if (derived.reasons().contains(Reason.PRIOR_HISTORY_MISSING)) {
                all.add(certain(Cause.HISTORY_MISSING));
            }
        }
        if (isAfterReferral(line) && !line.referred()) {
            all.add(certain(Cause.REFERRER_LEFT_OUT));
        }
        return withoutDoubt(all);
    }

    /** What is certain of a code leaves nothing to say of what is possible. */
    private static List<Prediction> withoutDoubt(List<Prediction> all) {
        var settled =
                all.stream()
                        .filter(Prediction::certain)
                        .map(each -> each.cause().code())
                        .collect(toSet());
        return all.stream()
                .filter(each -> each.certain() || !settled.contains(each.cause().code()))
                .toList();
    }

    /** What is to be expected of a line in which a field is empty or says nothing. */
    static Optional<Prediction> ofUnreadable(String field) {
        return switch (field) {
            case "diagnosis" -> Optional.of(certain(Cause.DIAGNOSIS_UNREADABLE));
            case "entitlement" -> Optional.of(certain(Cause.ENTITLEMENT_UNREADABLE));
            default -> Optional.empty();
        };
    }

    private static List<Prediction> ofCode(ClaimLine line, Outcome derived, boolean closed) {
        var stated = line.entitlement();
        if (derived.verdict() == Verdict.BASIC && derived.entitlementCode() == null) {
            // No code is known for what the basic insurance pays here, so none is wrong.
            return List.of();
        }
        if (stated == null) {
            return line.asSent() ? List.of(certain(Cause.ENTITLEMENT_LEFT_OUT)) : invalid(derived);
        }
        if (CodeLists.find(stated).filter(one -> one.validOn(line.session().date())).isEmpty()) {
            return List.of(certain(Cause.ENTITLEMENT_NOT_VALID));
        }
        if (!closed && !line.combines()) {
            return List.of(certain(Cause.COMBINATION));
        }
        if (!invalid(derived).isEmpty()) {
            return invalid(derived);
        }
        return line.mismatched() ? List.of(otherCode(stated, derived)) : List.of();
    }

    private static List<Prediction> invalid(Outcome derived) {
        return derived.reasons().contains(Reason.COMBINATION_INVALID)
                ? List.of(certain(Cause.COMBINATION))
                : List.of();
    }

    /** A claim on the basic insurance is refused; one on another may still be paid. */
    private static Prediction otherCode(EntitlementCode stated, Outcome derived) {
        boolean onBasic =
                CodeLists.find(stated).filter(one -> one.payer().startsWith("BV")).isPresent();
        boolean refused = onBasic && derived.verdict() != Verdict.BASIC;
        return refused ? certain(Cause.OTHER_ENTITLEMENT) : possible(Cause.OTHER_ENTITLEMENT);
    }

    private static List<Prediction> ofPayer(ClaimLine line, Outcome derived) {
        if (!line.insured()) {
            return List.of(certain(Cause.NOT_INSURED));
        }
        if (derived.payer() == Payer.SELF) {
            return List.of(certain(Cause.PACKAGE_USED_UP));
        }
        return derived.payer() == Payer.SUPPLEMENTARY_OR_SELF
                ? List.of(possible(Cause.PACKAGE_NOT_KNOWN))
                : List.of();
    }

    private static boolean isAfterReferral(ClaimLine line) {
        var performance = line.performance();
        return performance != null && AFTER_REFERRAL.contains(performance.value());
    }
}
