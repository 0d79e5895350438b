package nl.trajectoryledger.query.reading;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.Task;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;

/**
 * A row of a worklist. The columns are named after the fields.
 *
 * @param worklist name of the list
 * @param since the day from which it matters
 * @param item what tells rows of one list in one trajectory apart
 * @param task by the names of its fields
 */
record WorklistRow(
        String worklist,
        LocalDate since,
        PatientId patient,
        TrajectoryKey trajectory,
        String item,
        JsonNode task) {

    private static final JsonMapper TASKS = JsonMapper.builder().build();

    static WorklistRow of(PatientId patient, Task task) {
        return new WorklistRow(
                task.worklist().label(),
                task.since(),
                patient,
                task.trajectory(),
                task.item(),
                TASKS.valueToTree(task));
    }
}
