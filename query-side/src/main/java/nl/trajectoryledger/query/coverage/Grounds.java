package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.ListClause;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.identity.FactId;
import nl.trajectoryledger.query.rulebook.Entitlement.FirstTreatments;
import nl.trajectoryledger.query.trace.Remark;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Says why a trajectory falls under its rule on a day. */
final class Grounds {

    private final PatientCase patient;
    private final RuleFinder rules;

    Grounds(PatientCase patient, RuleFinder rules) {
        this.patient = patient;
        this.rules = rules;
    }

    List<Remark> of(TrajectoryCase trajectory, LocalDate day) {
        var standing = rules.on(trajectory, day);
        var remarks = new ArrayList<Remark>();
        remarks.add(code(trajectory, day));
        remarks.add(age(day));
        remarks.add(basis(trajectory, day));
        remarks.add(way(trajectory, standing, day));
        var detour = detour(standing, day);
        if (detour != null) {
            remarks.add(detour);
        }
        if (standing.clause() != null && rules.coding(trajectory, day).clause() == null) {
            var only = clauses(trajectory, day).size() == 1;
            remarks.add(
                    Remark.of(only ? "ground.clause.only" : "ground.clause.longest")
                            .with("clause", standing.clause().clause())
                            .withAll("clauses", clauses(trajectory, day)));
        }
        return remarks;
    }

    private Remark age(LocalDate day) {
        if (patient.isErased()) {
            return Remark.of(patient.isMinor(day) ? "ground.minor.erased" : "ground.adult.erased");
        }
        return Remark.of(patient.isMinor(day) ? "ground.minor" : "ground.adult")
                .with("age", patient.age(day));
    }

    private Set<ListClause> clauses(TrajectoryCase trajectory, LocalDate day) {
        return rules.coding(trajectory, day).diagnosis().clauses();
    }

    private static Remark code(TrajectoryCase trajectory, LocalDate day) {
        var step = trajectory.codes().upTo(day).getLast();
        var code = step.diagnosis();
        if (step.migratedFrom() != null) {
            return Remark.of("ground.code.migrated")
                    .with("code", code)
                    .with("from", step.migratedFrom())
                    .with("date", step.date())
                    .by(fact(step));
        }
        boolean continued = trajectory.codes().upTo(day).size() > 1;
        return Remark.of(continued ? "ground.code.continued" : "ground.code.intake")
                .with("code", code)
                .with("date", step.date())
                .by(fact(step));
    }

    private static FactId fact(CodeStep step) {
        return new FactId(step.order());
    }

    /** The ground stated last, and whether it still holds under the code of the day. */
    private Remark basis(TrajectoryCase trajectory, LocalDate day) {
        var stated =
                trajectory.codes().upTo(day).reversed().stream()
                        .filter(step -> step.basis() != null || step.clause() != null)
                        .findFirst()
                        .orElse(null);
        if (stated == null) {
            return Remark.of("ground.nothing-stated");
        }
        var coding = rules.coding(trajectory, day);
        var remark = Remark.of(key(stated, coding)).by(fact(stated)).with("date", stated.date());
        if (stated.clause() != null) {
            remark = remark.with("clause", stated.clause());
        }
        var basis = Coding.ground(stated.basis(), stated.clause());
        return remark.with("basis", Objects.requireNonNull(basis));
    }

    private static String key(CodeStep stated, Coding coding) {
        if (coding.basis() == null) {
            return "ground.basis.fell-away";
        }
        if (stated.clause() == null) {
            return "ground.basis.stated";
        }
        return coding.clause() == null ? "ground.clause.fell-away" : "ground.clause.stated";
    }

    private Remark way(TrajectoryCase trajectory, Standing standing, LocalDate day) {
        var way = standing.way();
        var key =
                switch (way.path()) {
                    case STATED -> "ground.way.stated";
                    case NAMED_BY_CODE -> "ground.way.named-by-code";
                    case LISTED_ONLY -> "ground.way.listed-only";
                    case OTHERWISE ->
                            standing.clauseNotStated()
                                    ? "ground.way.clause-not-stated"
                                    : "ground.way.otherwise";
                    case CONVERTED -> "ground.way.converted";
                };
        return Remark.of(key)
                .with("rule", way.named())
                .with("code", rules.coding(trajectory, day).diagnosis().code())
                .withAll("clauses", clauses(trajectory, day));
    }

    private @Nullable Remark detour(Standing standing, LocalDate day) {
        var named = standing.way().named();
        return switch (standing.way().detour()) {
            case NONE -> null;
            case NOT_IN_FORCE ->
                    Remark.of("ground.detour.not-in-force").with("rule", named).with("date", day);
            case NOT_ADMITTED -> notAdmitted(standing, day);
            case LIST_OVER -> Remark.of("ground.detour.list-over").with("rule", named);
        };
    }

    private Remark notAdmitted(Standing standing, LocalDate day) {
        var named = standing.way().named();
        var remark = Remark.of("ground.detour.not-admitted").with("rule", named);
        return patient.rulebook()
                .rule(named)
                .on(day, patient.isMinor(day))
                .map(version -> version.entitlement(patient.isMinor(day)))
                .filter(FirstTreatments.class::isInstance)
                .map(entitlement -> ((FirstTreatments) entitlement).admission())
                .map(
                        admission ->
                                remark.with("measure", admission.measure())
                                        .with("value", admission.value()))
                .orElse(remark);
    }

    /** The intakes that tell of a first treatment, on which a missing history rests. */
    static List<FactId> tellingOfFirst(TrajectoryCase trajectory) {
        return trajectory.intakes().stream()
                .filter(intake -> intake.firstTreatmentOn() != null)
                .map(IntakeHeld::factId)
                .toList();
    }
}
