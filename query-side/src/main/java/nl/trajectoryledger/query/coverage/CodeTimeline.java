package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.events.codes.DcsphEntry;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.dossier.DiagnosisMigrated;
import nl.trajectoryledger.events.dossier.IntakeHeld;
import nl.trajectoryledger.events.dossier.MigrationCause;
import nl.trajectoryledger.query.coverage.Coding.PermittedGrounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which diagnosis code was in force on which day, with the ground claimed under it. */
final class CodeTimeline {

    private final DcsphList list;
    private final List<CodeStep> steps = new ArrayList<>();
    private final List<CodeStep> closures = new ArrayList<>();

    CodeTimeline(
            DcsphList list,
            IntakeHeld first,
            List<IntakeHeld> intakes,
            List<DiagnosisMigrated> migrations) {
        this.list = list;
        for (var intake : intakes) {
            if (!intake.factId().equals(first.factId())) {
                steps.add(step(intake));
            }
        }
        for (var migration : migrations) {
            steps.add(step(migration));
        }
        steps.sort(Comparator.comparing(CodeStep::date).thenComparingInt(CodeStep::order));
        // The diagnosis of the first intake is also in force before it.
        steps.addFirst(step(first));
        steps.stream().filter(step -> step.closed() != null).forEach(closures::add);
    }

    private static CodeStep step(IntakeHeld intake) {
        return new CodeStep(
                intake.date(),
                intake.factId().value(),
                intake.diagnosis(),
                intake.basis(),
                intake.listClause(),
                null,
                null);
    }

    private static CodeStep step(DiagnosisMigrated migration) {
        return new CodeStep(
                migration.date(),
                migration.factId().value(),
                migration.to(),
                migration.basis(),
                migration.listClause(),
                migration.from(),
                migration.cause() == MigrationCause.CODE_CLOSURE ? migration.from() : null);
    }

    /** What the list in force on a day says of a code, or else the one of the day it came. */
    private DcsphEntry entry(CodeStep step, LocalDate day) {
        return list.find(step.diagnosis(), day)
                .orElseGet(() -> list.entry(step.diagnosis(), step.date()));
    }

    /** The codes that came into force up to a day, the last of them in force on it. */
    List<CodeStep> upTo(LocalDate day) {
        var inForce = new ArrayList<>(steps.subList(0, 1));
        steps.stream().skip(1).filter(step -> !step.date().isAfter(day)).forEach(inForce::add);
        return inForce;
    }

    /** The coding that the trajectory began with, as the list of a day has it. */
    Coding first(LocalDate day) {
        var first = steps.getFirst();
        return Coding.of(entry(first, day), first.basis(), first.clause());
    }

    /** The coding in force on a day. */
    Coding on(LocalDate day, PermittedGrounds permitted) {
        var coding = first(day);
        for (var step : steps.subList(1, steps.size())) {
            if (step.date().isAfter(day)) {
                break;
            }
            coding = coding.then(entry(step, day), step.basis(), step.clause(), permitted);
        }
        return coding;
    }

    /** Whether a code of the trajectory closed and was migrated for that. */
    boolean anyClosed() {
        return !closures.isEmpty();
    }

    /**
     * The codings of a day as if, where a code was in force that later closed, the code it was
     * migrated to had been; a chain of closures is followed.
     */
    List<Coding> asIfClosedBefore(Coding onDay, LocalDate day, PermittedGrounds permitted) {
        var found = new ArrayList<Coding>();
        var seen = new HashSet<DcsphCode>();
        follow(onDay, day, permitted, seen, found);
        return found;
    }

    private void follow(
            Coding coding,
            LocalDate day,
            PermittedGrounds permitted,
            Set<DcsphCode> seen,
            List<Coding> found) {
        if (!seen.add(coding.diagnosis().code())) {
            return;
        }
        for (var closure : closures) {
            if (coding.diagnosis().code().equals(closure.closed())) {
                var asIf =
                        coding.then(
                                entry(closure, day), closure.basis(), closure.clause(), permitted);
                found.add(asIf);
                follow(asIf, day, permitted, seen, found);
            }
        }
    }
}
