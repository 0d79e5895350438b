package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Entitlement.BeforeRulebook;
import nl.trajectoryledger.query.rulebook.Entitlement.CalendarYear;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.Entitlement.Interventions;
import nl.trajectoryledger.query.rulebook.Entitlement.NotCovered;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentTotal;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.rulebook.Entitlement.Unlimited;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.trace.Remark;

import java.util.Set;

/** What there is to say of the window and the number of a rule. */
final class RoomRemarks {

    private final Judge judge;

    RoomRemarks(Judge judge) {
        this.judge = judge;
    }

    boolean isUnlimited(Standing standing) {
        return standing.entitlement() instanceof Unlimited;
    }

    Remark of(Asked asked, boolean failed, Set<Reason> reasons) {
        var standing = asked.standing();
        return switch (standing.entitlement()) {
            case Unlimited _ -> Remark.of("check.room.unlimited").with("rule", standing.rule());
            case NotCovered _, BeforeRulebook _ -> Remark.of("check.room.nothing");
            case Interventions one -> intervention(asked, one, failed, reasons);
            case FirstTreatments _,
                    TreatmentTotal _,
                    TreatmentWindow _,
                    ClassYears _,
                    CalendarYear _ ->
                    counted(asked, failed, reasons);
        };
    }

    private Remark counted(Asked asked, boolean failed, Set<Reason> reasons) {
        var tally = judge.tallies().of(asked.trajectory(), asked.treatment(), asked.standing());
        if (tally == null) {
            return Remark.of("check.room.nothing");
        }
        var remark =
                Remark.of(key(asked.standing(), tally, failed, reasons))
                        .with("number", tally.number())
                        .with("limit", tally.limit());
        if (asked.standing().entitlement() instanceof CalendarYear year) {
            remark = remark.with("extended", year.extended());
        }
        var window = tally.window();
        return window == null
                ? remark
                : remark.with("from", window.from()).with("until", window.until());
    }

    private static String key(Standing standing, Tally tally, boolean failed, Set<Reason> reasons) {
        if (standing.entitlement() instanceof FirstTreatments) {
            return tally.isWithin() ? "check.room.first" : "check.room.beyond-first";
        }
        if (!failed) {
            return "check.room.within";
        }
        if (reasons.contains(Reason.WINDOW_ENDED)) {
            return "check.room.window-ended";
        }
        return reasons.contains(Reason.EXTENSION_NOT_ASSESSED)
                ? "check.room.extension"
                : "check.room.maximum";
    }

    private Remark intervention(
            Asked asked, Interventions terms, boolean failed, Set<Reason> reasons) {
        var counter = judge.tallies().counters().interventions(asked.standing().version(), terms);
        var span = counter.shown(asked.trajectory(), asked.day());
        if (span == null) {
            return Remark.of("check.room.intervention-begins").with("months", terms.months());
        }
        var key =
                reasons.contains(Reason.WINDOW_ENDED)
                        ? "check.room.window-ended"
                        : "check.room.other-intervention";
        return Remark.of(failed ? key : "check.room.intervention")
                .with("from", span.from())
                .with("until", span.until());
    }
}
