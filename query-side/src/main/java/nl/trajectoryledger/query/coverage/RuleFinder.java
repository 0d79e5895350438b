package nl.trajectoryledger.query.coverage;

import static nl.trajectoryledger.events.codes.RuleName.CHRONIC_LIST;
import static nl.trajectoryledger.events.codes.RuleName.MINOR_NON_LIST;
import static nl.trajectoryledger.events.codes.RuleName.NOT_IN_BASIC;

import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.EntitlementCode;
import nl.trajectoryledger.events.codes.RuleName;
import nl.trajectoryledger.query.coverage.Coding.PermittedGrounds;
import nl.trajectoryledger.query.rulebook.Clause;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.rulebook.RuleVersion;
import nl.trajectoryledger.query.rulebook.Rulebook;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds the rule a trajectory falls under on a day: code in force, ground stated, age. */
final class RuleFinder {

    private static final EntitlementCode LISTED = new EntitlementCode("001");
    private static final EntitlementCode NOT_LISTED = new EntitlementCode("009");

    private final PatientCase patient;
    private final Rulebook rulebook;
    private final ClausesOfCode clauses;
    private final Map<TrajectoryCase, Map<LocalDate, Ruling>> known = new HashMap<>();

    RuleFinder(PatientCase patient) {
        this.patient = patient;
        this.rulebook = patient.rulebook();
        this.clauses = new ClausesOfCode(rulebook);
    }

    private record Ruling(Coding coding, Standing standing) {}

    Coding coding(TrajectoryCase trajectory, LocalDate day) {
        return ruling(trajectory, day).coding();
    }

    Standing on(TrajectoryCase trajectory, LocalDate day) {
        return ruling(trajectory, day).standing();
    }

    private Ruling ruling(TrajectoryCase trajectory, LocalDate day) {
        var days = known.computeIfAbsent(trajectory, _ -> new HashMap<>());
        var ruling = days.get(day);
        if (ruling == null) {
            var coding = trajectory.codes().on(day, grounds(trajectory, day));
            ruling = new Ruling(coding, standing(trajectory, coding, day));
            days.put(day, ruling);
        }
        return ruling;
    }

    /** The standings of a day as if codes that later closed had been migrated before it. */
    List<Standing> asIfClosedBefore(TrajectoryCase trajectory, LocalDate day) {
        if (!trajectory.codes().anyClosed()) {
            return List.of();
        }
        return trajectory
                .codes()
                .asIfClosedBefore(coding(trajectory, day), day, grounds(trajectory, day))
                .stream()
                .map(coding -> standing(trajectory, coding, day))
                .toList();
    }

    private PermittedGrounds grounds(TrajectoryCase trajectory, LocalDate day) {
        boolean minor = patient.isMinor(day);
        var discipline = trajectory.discipline(day);
        return (diagnosis, basis, clause) ->
                isConverted(basis, minor)
                        || Coding.permits(
                                diagnosis,
                                basis,
                                clause,
                                diagnosis.permitted(minor, discipline),
                                rulebook.rule(basis).codes());
    }

    /** For a minor a rule for adults is read as the one for minors, which goes with any code. */
    private boolean isConverted(RuleName basis, boolean minor) {
        return minor && !rulebook.rule(basis).isFor(true);
    }

    private Standing standing(TrajectoryCase trajectory, Coding coding, LocalDate day) {
        boolean minor = patient.isMinor(day);
        var named = named(trajectory, coding, day, minor);
        var version = rulebook.rule(named.rule()).on(day, minor).orElse(null);
        if (version == null) {
            return elsewhere(day, named, Detour.NOT_IN_FORCE);
        }
        if (!admitted(trajectory, version, day, minor)) {
            return elsewhere(day, named, Detour.NOT_ADMITTED);
        }
        if (named.rule() != CHRONIC_LIST) {
            return new Standing(
                    named.rule(),
                    version,
                    Objects.requireNonNull(version.entitlement(minor)),
                    named.invalid(),
                    null,
                    named.clauseNotStated(),
                    named.way());
        }
        return listed(trajectory, coding, day, named, version);
    }

    private Standing listed(
            TrajectoryCase trajectory,
            Coding coding,
            LocalDate day,
            Named named,
            RuleVersion version) {
        boolean minor = patient.isMinor(day);
        var clause = clauses.of(coding);
        boolean unclear = clause != null && coding.clause() == null && clauses.differ(coding);
        if (minor && !named.invalid() && clause != null && over(trajectory, clause, day)) {
            var over = new Named(named.rule(), false, unclear, named.way());
            return elsewhere(day, over, Detour.LIST_OVER);
        }
        return new Standing(
                CHRONIC_LIST,
                version,
                Objects.requireNonNull(version.entitlement(minor)),
                named.invalid(),
                clause,
                unclear,
                named.way());
    }

    private boolean over(TrajectoryCase trajectory, Clause clause, LocalDate day) {
        return Terms.expired(trajectory, clause, day) || Terms.tooOld(clause, patient.age(day));
    }

    /** The rule for all that no other rule covers. */
    private Standing elsewhere(LocalDate day, Named named, Detour detour) {
        boolean minor = patient.isMinor(day);
        var rule = minor ? MINOR_NON_LIST : NOT_IN_BASIC;
        var version = rulebook.rule(rule).on(day, minor).orElseThrow();
        return new Standing(
                rule,
                version,
                Objects.requireNonNull(version.entitlement(minor)),
                named.invalid(),
                null,
                named.clauseNotStated(),
                named.way().but(detour));
    }

    private Named named(TrajectoryCase trajectory, Coding coding, LocalDate day, boolean minor) {
        var basis = coding.basis();
        if (basis == null || (basis == MINOR_NON_LIST && !minor)) {
            return ofItself(trajectory, coding.diagnosis(), day, minor);
        }
        if (isConverted(basis, minor)) {
            return Named.converted(basis);
        }
        boolean permitted =
                grounds(trajectory, day).allows(coding.diagnosis(), basis, coding.clause());
        var way = new Way(basis, Path.STATED, Detour.NONE);
        return new Named(basis, coding.stated() && !permitted, false, way);
    }

    /** The rule a code falls under when nobody stated a ground. */
    private Named ofItself(
            TrajectoryCase trajectory, DcsphEntry diagnosis, LocalDate day, boolean minor) {
        var byCode = rulebook.namedBy(diagnosis.code());
        if (byCode.isPresent()) {
            boolean applies = !minor || byCode.get().isFor(true);
            var rule = byCode.get().rule();
            return applies ? Named.by(Path.NAMED_BY_CODE, rule) : Named.converted(rule);
        }
        var permitted = diagnosis.permitted(minor, trajectory.discipline(day));
        boolean listed = !diagnosis.closed() && permitted.contains(LISTED);
        if (listed && !permitted.contains(NOT_LISTED)) {
            return Named.by(Path.LISTED_ONLY, CHRONIC_LIST);
        }
        if (minor) {
            return Named.by(Path.OTHERWISE, MINOR_NON_LIST);
        }
        var way = new Way(NOT_IN_BASIC, Path.OTHERWISE, Detour.NONE);
        return new Named(NOT_IN_BASIC, false, listed && !diagnosis.clauses().isEmpty(), way);
    }

    private boolean admitted(
            TrajectoryCase trajectory, RuleVersion version, LocalDate day, boolean minor) {
        return !(version.entitlement(minor) instanceof FirstTreatments first)
                || first.admission() == null
                || trajectory
                        .assessments()
                        .isOn(first.admission().measure(), first.admission().value(), day);
    }
}
