package nl.trajectoryledger.query.coverage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.rulebook.Entitlement.BeforeRulebook;
import nl.trajectoryledger.query.rulebook.Entitlement.ClassYears;
import nl.trajectoryledger.query.rulebook.Entitlement.Interventions;
import nl.trajectoryledger.query.rulebook.Entitlement.TreatmentWindow;
import nl.trajectoryledger.query.rulebook.RuleVersion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each counter of a patient holds: the treatments whose own day falls under its rule, and
 * those that the closing of a code brings under it.
 */
final class Counters {

    private final PatientCase patient;
    private final RuleFinder rules;
    private final Map<RuleVersion, List<Counted>> held = new HashMap<>();
    private final Map<RuleVersion, Map<TrajectoryCase, List<Treatment>>> heldByTrajectory =
            new HashMap<>();
    private final Map<RuleVersion, WindowCounter> windows = new HashMap<>();
    private final Map<RuleVersion, ClassYearCounter> years = new HashMap<>();
    private final Map<RuleVersion, InterventionCounter> interventions = new HashMap<>();

    Counters(PatientCase patient, RuleFinder rules) {
        this.patient = patient;
        this.rules = rules;
        for (var trajectory : patient.trajectories()) {
            for (var treatment : trajectory.treatments()) {
                hold(treatment, trajectory);
            }
        }
        held.values().forEach(Counters::sort);
    }

    private void hold(Treatment treatment, TrajectoryCase trajectory) {
        var counted = new Counted(treatment, trajectory);
        var own = rules.on(trajectory, treatment.date()).version();
        hold(counted, own);
        rules.asIfClosedBefore(trajectory, treatment.date()).stream()
                .map(Standing::version)
                .filter(asIf -> !asIf.equals(own))
                .distinct()
                .forEach(asIf -> hold(counted, asIf));
    }

    private void hold(Counted counted, RuleVersion under) {
        held.computeIfAbsent(under, _ -> new ArrayList<>()).add(counted);
    }

    private static void sort(List<Counted> counted) {
        counted.sort(
                (one, other) -> Treatment.IN_ORDER.compare(one.treatment(), other.treatment()));
    }

    /** The treatments under a version of a rule, of all trajectories, in order. */
    List<Counted> under(RuleVersion version) {
        return held.getOrDefault(version, List.of());
    }

    /** The treatments of one trajectory under a version of a rule, in order. */
    List<Treatment> under(RuleVersion version, TrajectoryCase trajectory) {
        return heldByTrajectory
                .computeIfAbsent(version, one -> group(under(one)))
                .getOrDefault(trajectory, List.of());
    }

    private static Map<TrajectoryCase, List<Treatment>> group(List<Counted> counted) {
        return counted.stream()
                .collect(groupingBy(Counted::trajectory, mapping(Counted::treatment, toList())));
    }

    /**
     * The treatments that share a rule's total on a day: those of the trajectory, or of all
     * trajectories under the rule where the insurer of the day counts so.
     */
    List<Treatment> total(RuleName rule, TrajectoryCase trajectory, LocalDate day) {
        return patient.sharesTotal(rule, day)
                ? patient.trajectories().stream()
                        .filter(one -> one == trajectory || concerns(rule, one, day))
                        .flatMap(one -> one.treatments().stream())
                        .sorted(Treatment.IN_ORDER)
                        .toList()
                : trajectory.treatments();
    }

    /** The same for a rule in whichever version. */
    boolean concerns(RuleName rule, TrajectoryCase trajectory, LocalDate day) {
        return patient.rulebook().rule(rule).versions().stream()
                .anyMatch(version -> concerns(version, trajectory, day));
    }

    WindowCounter window(RuleVersion version, TreatmentWindow terms) {
        return windows.computeIfAbsent(version, _ -> new WindowCounter(terms, under(version)));
    }

    ClassYearCounter years(Standing standing, ClassYears terms) {
        return years.computeIfAbsent(
                standing.version(),
                version ->
                        new ClassYearCounter(
                                terms,
                                under(version),
                                heldBefore(standing.rule()),
                                version.validFrom()));
    }

    /** Whether there were treatments under the rule when it was another one. */
    private boolean heldBefore(RuleName rule) {
        return patient.rulebook().rule(rule).versions().stream()
                .anyMatch(
                        version ->
                                version.adult() instanceof BeforeRulebook
                                        && !under(version).isEmpty());
    }

    InterventionCounter interventions(RuleVersion version, Interventions terms) {
        return interventions.computeIfAbsent(
                version, _ -> new InterventionCounter(terms, under(version)));
    }

    /** Whether a trajectory holds treatments of a counter by a day, or falls under it that day. */
    boolean concerns(RuleVersion version, TrajectoryCase trajectory, LocalDate day) {
        var counted = under(version, trajectory);
        boolean holds = !counted.isEmpty() && !counted.getFirst().date().isAfter(day);
        return holds || rules.on(trajectory, day).version().equals(version);
    }
}
