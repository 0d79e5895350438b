package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.query.rulebook.Condition;
import nl.trajectoryledger.query.rulebook.Condition.Assessed;
import nl.trajectoryledger.query.rulebook.Condition.Qualified;
import nl.trajectoryledger.query.rulebook.Reason;
import nl.trajectoryledger.query.rulebook.RuleVersion;

import java.util.EnumSet;
import java.util.Set;

/** The conditions of a rule that a treatment does not meet. All of them are named. */
final class Conditions {

    private Conditions() {}

    static Set<Reason> unmet(RuleVersion version, TrajectoryCase trajectory, Treatment treatment) {
        var unmet = EnumSet.noneOf(Reason.class);
        for (var condition : version.conditions()) {
            if (!isMet(condition, trajectory, treatment)) {
                unmet.add(condition.reason());
            }
        }
        return unmet;
    }

    private static boolean isMet(
            Condition condition, TrajectoryCase trajectory, Treatment treatment) {
        return switch (condition) {
            case Assessed assessed ->
                    assessed.values().entrySet().stream()
                            .allMatch(
                                    value ->
                                            trajectory
                                                    .assessments()
                                                    .isOn(
                                                            value.getKey(),
                                                            value.getValue(),
                                                            treatment.date()));
            case Qualified qualified ->
                    treatment.qualifications().isEmpty()
                            ? !qualified.mustBeStated()
                            : treatment.qualifications().stream()
                                    .anyMatch(qualified.oneOf()::contains);
        };
    }
}
