package nl.trajectoryledger.deploy.histories;

import nl.trajectoryledger.command.dossier.Decision;
import nl.trajectoryledger.command.dossier.PatientDossier;
import nl.trajectoryledger.events.codes.DcsphList;
import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.history.RecordedEvent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The ledger's own door, with one stream in memory: only what it lets in becomes an event. */
final class Door {

    private static final PatientId PATIENT = new PatientId(new UUID(0, 1));

    private final PatientDossier dossier = new PatientDossier(PATIENT);
    private final List<RecordedEvent> events = new ArrayList<>();

    /** The events of the statements, without those that are refused or repeat another. */
    static List<RecordedEvent> events(List<Statement> statements) {
        var door = new Door();
        statements.forEach(door::letIn);
        return door.events;
    }

    /** The statements that are not refused. */
    static List<Statement> accepted(List<Statement> statements) {
        var door = new Door();
        return statements.stream().filter(door::letIn).toList();
    }

    /** The statements in the order in which each is accepted, if one too early is sent again. */
    static List<Statement> eventually(List<Statement> statements) {
        var door = new Door();
        var accepted = new ArrayList<Statement>();
        var waiting = new ArrayDeque<>(statements);
        for (int early = 0; early < waiting.size(); ) {
            var statement = waiting.removeFirst();
            if (door.letIn(statement)) {
                accepted.add(statement);
                early = 0;
            } else {
                waiting.addLast(statement);
                early++;
            }
        }
        return accepted;
    }

    /** Whether the fact is recorded now or was before. */
    private boolean letIn(Statement statement) {
        return switch (dossier.decide(statement.fact(), DcsphList.builtIn())) {
            case Decision.Recorded recorded -> {
                dossier.evolve(recorded.event());
                events.add(
                        new RecordedEvent(events.size(), statement.recorded(), recorded.event()));
                yield true;
            }
            case Decision.Repeated _ -> true;
            case Decision.Conflicting _, Decision.Refused _ -> false;
        };
    }
}
