package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.dossier.Measure;
import nl.trajectoryledger.query.rulebook.Condition.Assessed;
import nl.trajectoryledger.query.rulebook.Condition.Qualified;
import nl.trajectoryledger.query.trace.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What there is to say of each condition of a rule, met or not. */
final class ConditionRemarks {

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
        return remarks;
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
