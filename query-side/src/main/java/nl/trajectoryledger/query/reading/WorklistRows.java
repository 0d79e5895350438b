package nl.trajectoryledger.query.reading;

import nl.trajectoryledger.events.identity.PatientId;

import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.List;

/** The read table of worklists, in one of its generations. */
final class WorklistRows {

    static final JsonMapper ROWS = JsonMapper.builder().build();

    private final JdbcClient database;
    private final String schema;

    WorklistRows(JdbcClient database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /** Puts these rows in the place of all that the patients had. */
    void replace(Collection<PatientId> patients, List<WorklistRow> rows) {
        database.sql(
                        """
                        delete from %s.worklist_row
                        where patient = any(cast(:patients as uuid[]))
                        """
                                .formatted(schema))
                .param(
                        "patients",
                        patients.stream().map(PatientId::toString).toArray(String[]::new))
                .update();
        if (rows.isEmpty()) {
            return;
        }
        database.sql(
                        """
                        insert into %s.worklist_row
                        select * from json_populate_recordset(
                            null::reading.worklist_row, cast(:rows as json))
                        """
                                .formatted(schema))
                .param("rows", ROWS.writeValueAsString(rows))
                .update();
    }
}
