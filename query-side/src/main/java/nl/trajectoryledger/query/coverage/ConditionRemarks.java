package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.query.rulebook.Condition.Assessed;
import nl.trajectoryledger.query.rulebook.Condition.Qualified;
import nl.trajectoryledger.query.rulebook.Entitlement.NotCovered;
import nl.trajectoryledger.query.trace.Remark;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What there is to say of each condition of a rule, met or not. */
final class ConditionRemarks {

    private final PatientCase patient;

    ConditionRemarks(PatientCase patient) {
        this.patient = patient;
    }

    /** Whether the rule, or the insurer of the day, asks anything besides. */
    boolean areAsked(Asked asked) {
        return !of(asked).isEmpty();
    }

    List<Remark> of(Asked asked) {
        var remarks = new ArrayList<Remark>();
        for (var condition : asked.standing().version().conditions()) {
            switch (condition) {
                case Assessed assessed ->
                        assessed.values().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> assessed(asked, each.getKey(), each.getValue()))
                                .forEach(remarks::add);
                case Qualified qualified -> remarks.add(qualified(asked, qualified));
            }
        }
        if (!(asked.standing().entitlement() instanceof NotCovered)) {
            remarks.addAll(ofInsurer(asked));
        }
        return remarks;
    }

    private List<Remark> ofInsurer(Asked asked) {
        var remarks = new ArrayList<Remark>();
        var chosen = patient.parameters(asked.day());
        if (chosen.referralRequired().value().under(asked.standing().rule())) {
            remarks.add(referral(asked));
        }
        var session = asked.treatment().session();
        if (session == null || !asked.isOfGroup()) {
            return remarks;
        }
        if (chosen.groupSize() != null) {
            var size = chosen.groupSize().value();
            var found = session.groupSize();
            remarks.add(
                    group("check.condition.group-size", found, size.allows(found))
                            .with("wanted", size.text()));
        }
        if (chosen.groupMinutes() != null) {
            var minutes = chosen.groupMinutes().value();
            var found = session.minutes();
            remarks.add(
                    group("check.condition.group-minutes", found, minutes.allows(found))
                            .with("wanted", minutes.text()));
        }
        return remarks;
    }

    private static Remark group(String key, @Nullable Integer found, boolean met) {
        return Remark.of(key)
                .with("found", found == null ? "-" : found.toString())
                .with("met", met ? "yes" : "no");
    }

    private static Remark referral(Asked asked) {
        return asked.trajectory().history().referrals().stream()
                .filter(referral -> !referral.date().isAfter(asked.day()))
                .findFirst()
                .map(
                        referral ->
                                Remark.of("check.condition.referred")
                                        .with("date", referral.date())
                                        .by(referral.factId()))
                .orElse(Remark.of("check.condition.not-referred"));
    }

    private static Remark assessed(Asked asked, Measure measure, String wanted) {
        var made = asked.trajectory().assessments().latest(measure, asked.day());
        if (made == null) {
            return Remark.of("check.condition.never-assessed")
                    .with("measure", measure)
                    .with("wanted", wanted);
        }
        boolean met = made.value().equals(wanted);
        return Remark.of(met ? "check.condition.met" : "check.condition.unmet")
                .with("measure", measure)
                .with("wanted", wanted)
                .with("value", made.value())
                .with("date", made.date())
                .by(made.factId());
    }

    private static Remark qualified(Asked asked, Qualified condition) {
        var stated = asked.treatment().qualifications();
        if (stated.isEmpty()) {
            return Remark.of(
                            condition.mustBeStated()
                                    ? "check.condition.qualification-not-stated"
                                    : "check.condition.qualification-not-asked")
                    .withAll("wanted", condition.oneOf());
        }
        boolean met = stated.stream().anyMatch(condition.oneOf()::contains);
        return Remark.of(met ? "check.condition.qualified" : "check.condition.not-qualified")
                .withAll("stated", stated)
                .withAll("wanted", condition.oneOf());
    }
}
