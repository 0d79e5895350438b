package nl.trajectoryledger.query.worklists;

import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.CodeClosed;
import nl.trajectoryledger.query.coverage.HistoryMissing;
import nl.trajectoryledger.query.coverage.Task;
import nl.trajectoryledger.query.prose.Texts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * One task as it is shown. It names nobody but by the ledger's own id.
 *
 * @param since the day from which it matters
 * @param why why it is there
 * @param next what to do
 * @param request the letter that asks for the history; null where none is to be asked for
 * @param candidates codes that may follow the closed one; null where no code is closed
 * @param act the fact that settles it
 */
public record WorklistEntry(
        PatientId patient,
        TrajectoryKey trajectory,
        LocalDate since,
        Task task,
        Texts why,
        Texts next,
        @Nullable Texts request,
        @Nullable List<Candidate> candidates,
        Act act) {

    static WorklistEntry of(PatientId patient, Task task, DcsphList list) {
        var candidates = task instanceof CodeClosed closed ? Candidate.of(closed, list) : null;
        var label = task instanceof CodeClosed closed ? list.label(closed.code()) : "";
        return new WorklistEntry(
                patient,
                task.trajectory(),
                task.since(),
                task,
                TaskText.told(text -> text.why(task, label)),
                TaskText.told(text -> text.next(task, candidates == null ? 0 : candidates.size())),
                task instanceof HistoryMissing missing
                        ? TaskText.told(text -> text.request(patient, missing))
                        : null,
                candidates,
                Act.of(patient, task));
    }
}
