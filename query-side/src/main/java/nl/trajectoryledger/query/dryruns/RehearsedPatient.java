package nl.trajectoryledger.query.dryruns;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.effects.RehearsedRow;
import nl.trajectoryledger.query.history.RecordedEvent;

import java.util.ArrayList;
import java.util.List;

/**
 * What a dry run would have added to one patient's stream.
 *
 * @param events in the order of the stream, each with the row that brought it
 */
record RehearsedPatient(List<Rehearsed> events) {

    PatientId patient() {
        return events.getFirst().patient();
    }

    /** The length of the stream that the dry run found. */
    long held() {
        return events.getFirst().event().sequence();
    }

    boolean isNew() {
        return held() == 0;
    }

    List<RehearsedRow> rows() {
        var rows = new ArrayList<RehearsedRow>();
        var open = new ArrayList<RecordedEvent>();
        for (int i = 0; i < events.size(); i++) {
            open.add(events.get(i).event());
            if (i == events.size() - 1 || events.get(i + 1).row() != events.get(i).row()) {
                rows.add(new RehearsedRow(events.get(i).row(), open));
                open.clear();
            }
        }
        return rows;
    }
}
