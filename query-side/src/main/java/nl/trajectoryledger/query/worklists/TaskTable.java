package nl.trajectoryledger.query.worklists;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.identity.TrajectoryKey;
import nl.trajectoryledger.query.coverage.ClaimAtIssue;
import nl.trajectoryledger.query.coverage.CodeClosed;
import nl.trajectoryledger.query.coverage.CodeMismatch;
import nl.trajectoryledger.query.coverage.HistoryConflict;
import nl.trajectoryledger.query.coverage.HistoryMissing;
import nl.trajectoryledger.query.coverage.Task;
import nl.trajectoryledger.query.coverage.Worklist;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the rows of the worklists that the projection keeps. */
final class TaskTable {

    private static final String AFTER =
            "and (since, patient, trajectory, item) > (:since, :patient, :trajectory, :item)";
    private static final JsonMapper TASKS = JsonMapper.builder().build();

    private final JdbcClient database;

    TaskTable(JdbcClient database) {
        this.database = database;
    }

    /** How many rows each list has that has any, by name. */
    Map<String, Long> counts() {
        return database
                .sql("select worklist, count(*) from reading.worklist_row group by worklist")
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The oldest rows of a list, or those that follow a page. */
    List<KeptTask> page(Worklist worklist, @Nullable PageKey after, int size) {
        var asked =
                database.sql(
                                """
                                select * from reading.worklist_row
                                where worklist = :worklist %s
                                order by since, patient, trajectory, item
                                limit :size
                                """
                                        .formatted(after == null ? "" : AFTER))
                        .param("worklist", worklist.label())
                        .param("size", size);
        return (after == null ? asked : after(asked, after))
                .query((row, _) -> new KeptTask(key(row), task(row, worklist)))
                .list();
    }

    private static JdbcClient.StatementSpec after(JdbcClient.StatementSpec asked, PageKey last) {
        return asked.param("since", last.since())
                .param("patient", last.patient().value())
                .param("trajectory", last.trajectory().value())
                .param("item", last.item());
    }

    private static PageKey key(ResultSet row) throws SQLException {
        return new PageKey(
                row.getObject("since", LocalDate.class),
                new PatientId(row.getObject("patient", UUID.class)),
                new TrajectoryKey(row.getString("trajectory")),
                row.getString("item"));
    }

    private static Task task(ResultSet row, Worklist worklist) throws SQLException {
        return TASKS.readValue(row.getString("task"), type(worklist));
    }

    private static Class<? extends Task> type(Worklist worklist) {
        return switch (worklist) {
            case HISTORY_MISSING -> HistoryMissing.class;
            case CODE_CLOSED -> CodeClosed.class;
            case CLAIMS_RECONSIDERABLE, CLAIMS_OVERPAID -> ClaimAtIssue.class;
            case HISTORY_CONFLICT -> HistoryConflict.class;
            case CODE_MISMATCH -> CodeMismatch.class;
        };
    }
}
