package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.PerformanceKind;
import nl.trajectoryledger.query.history.Session;
import nl.trajectoryledger.query.rulebook.Condition;
import nl.trajectoryledger.query.rulebook.Condition.Assessed;
import nl.trajectoryledger.query.rulebook.Condition.Qualified;
import nl.trajectoryledger.query.rulebook.Entitlement.NotCovered;
import nl.trajectoryledger.query.rulebook.Parameters;
import nl.trajectoryledger.query.rulebook.Reason;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** The conditions of a rule and an insurer that a treatment does not meet. All are named. */
final class Conditions {

    private Conditions() {}

    static Set<Reason> unmet(
            PatientCase patient,
            Standing standing,
            TrajectoryCase trajectory,
            Treatment treatment) {
        var unmet = EnumSet.noneOf(Reason.class);
        for (var condition : standing.version().conditions()) {
            if (!isMet(condition, trajectory, treatment)) {
                unmet.add(condition.reason());
            }
        }
        // Where the basic insurance gives nothing, its insurer asks nothing for it.
        if (!(standing.entitlement() instanceof NotCovered)) {
            unmet.addAll(unmetOfInsurer(patient, standing, trajectory, treatment));
        }
        return unmet;
    }

    /** What the insurer of the day asks besides the rule. */
    private static Set<Reason> unmetOfInsurer(
            PatientCase patient,
            Standing standing,
            TrajectoryCase trajectory,
            Treatment treatment) {
        var unmet = EnumSet.noneOf(Reason.class);
        var asked = patient.parameters(treatment.date());
        if (asked.referralRequired().value().under(standing.rule())
                && !isReferred(trajectory, treatment.date())) {
            unmet.add(Reason.REFERRAL_MISSING);
        }
        var session = treatment.session();
        if (session != null && isOfGroup(session) && !isGroupAsAsked(asked, session)) {
            unmet.add(Reason.GROUP_CONDITION_UNMET);
        }
        return unmet;
    }

    static boolean isReferred(TrajectoryCase trajectory, LocalDate day) {
        return trajectory.history().referrals().stream()
                .anyMatch(referral -> !referral.date().isAfter(day));
    }

    private static boolean isOfGroup(Session session) {
        return session.kind() == PerformanceKind.GROUP_TREATMENT;
    }

    private static boolean isGroupAsAsked(Parameters asked, Session session) {
        var size = asked.groupSize();
        var minutes = asked.groupMinutes();
        return (size == null || size.value().allows(session.groupSize()))
                && (minutes == null || minutes.value().allows(session.minutes()));
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
