package nl.trajectoryledger.query.coverage;

import nl.trajectoryledger.events.codes.DcsphCode;
import nl.trajectoryledger.query.rulebook.Reason;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** What has to be done about one trajectory as a whole: its history and its diagnosis code. */
final class TrajectoryTasks {

    private final RuleFinder rules;
    private final Insurance insurance;
    private final TrajectoryCase trajectory;
    private final TrajectoryCoverage answer;

    TrajectoryTasks(
            RuleFinder rules,
            Insurance insurance,
            TrajectoryCase trajectory,
            TrajectoryCoverage answer) {
        this.rules = rules;
        this.insurance = insurance;
        this.trajectory = trajectory;
        this.answer = answer;
    }

    /**
     * @param waiting treatments of the patient that wait for a history
     * @param ended whether treatment ended by the day of the answer
     */
    List<Task> of(int waiting, boolean ended) {
        var tasks = new ArrayList<Task>();
        if (trajectory.historyMissing(answer.validOn())) {
            tasks.add(historyMissing(waiting));
        }
        if (trajectory.stated().conflict()) {
            tasks.add(historyConflict());
        }
        tasks.addAll(codesClosed(ended));
        return tasks;
    }

    private HistoryMissing historyMissing(int waiting) {
        var told = Objects.requireNonNull(trajectory.stated().toldOn());
        var telling =
                trajectory.intakes().stream()
                        .filter(intake -> told.equals(intake.firstTreatmentOn()))
                        .findFirst()
                        .orElse(trajectory.firstIntake());
        var first = trajectory.treatments().isEmpty() ? null : trajectory.treatments().getFirst();
        return new HistoryMissing(
                answer.trajectory(),
                told,
                telling.practice(),
                answer.diagnosis(),
                insurance.insurerOn(told),
                answer.insurer(),
                latest(told, first == null ? telling.date() : first.date().minusDays(1)),
                waiting);
    }

    private HistoryConflict historyConflict() {
        var stated = trajectory.stated();
        var statement = Objects.requireNonNull(stated.statement());
        return new HistoryConflict(
                answer.trajectory(),
                statement.startedOn(),
                statement.treatments(),
                statement.upTo(),
                statement.statedBy(),
                stated.own(),
                stated.firstOwn());
    }

    private Collection<CodeClosed> codesClosed(boolean ended) {
        var byCode = new LinkedHashMap<DcsphCode, CodeClosed>();
        answer.sessions().stream()
                .filter(session -> session.reasons().contains(Reason.DIAGNOSIS_CODE_CLOSED))
                .map(session -> codeClosed(session.date(), 1))
                .forEach(one -> byCode.merge(one.code(), one, CodeClosed::and));
        var day = answer.validOn();
        if (!ended && !rules.coding(trajectory, day).diagnosis().claimableOn(day)) {
            var goingOn = codeClosed(day, 0);
            byCode.merge(goingOn.code(), goingOn, CodeClosed::and);
        }
        return byCode.values();
    }

    private CodeClosed codeClosed(LocalDate day, int waiting) {
        var diagnosis = rules.coding(trajectory, day).diagnosis();
        var closed = Objects.requireNonNull(diagnosis.closedFrom());
        // From when it can be replaced: not before it closed, nor before it came into force.
        var step = trajectory.codes().upTo(day).getLast();
        return new CodeClosed(
                answer.trajectory(),
                diagnosis.code(),
                closed.equals(LocalDate.MIN) ? null : closed,
                latest(closed, step.date()),
                waiting);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
