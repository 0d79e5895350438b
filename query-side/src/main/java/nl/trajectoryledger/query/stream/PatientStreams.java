package nl.trajectoryledger.query.stream;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.EventJson;
import nl.trajectoryledger.query.history.RecordedEvent;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Patients' streams, in the ledger's order. */
public final class PatientStreams {

    private final JdbcClient database;
    private final EventDecoder decoder;

    public PatientStreams(JdbcClient database, EventJson json) {
        this.database = database;
        this.decoder = new EventDecoder(json);
    }

    /** What the ledger recorded of one patient; empty for a patient it does not know. */
    public List<RecordedEvent> of(PatientId patient) {
        return decoder.decode(stored(patient).stream().map(StoredRow::event).toList());
    }

    /** The streams of several patients, without those the ledger does not know. */
    public List<PatientStream> of(Collection<PatientId> patients) {
        var streams = new ArrayList<PatientStream>();
        var cutter = new PatientStream.Cutter(decoder, streams::add);
        database.sql(
                        "select "
                                + StoredRow.COLUMNS
                                + " from ledger.event where stream = any(cast(? as uuid[]))"
                                + " order by stream, sequence")
                .param(patients.stream().map(PatientId::toString).toArray(String[]::new))
                .query((RowCallbackHandler) row -> cutter.add(StoredRow.event(row)));
        cutter.finish();
        return streams;
    }

    /** One patient's stream as it is stored. */
    public List<StoredRow> stored(PatientId patient) {
        return database.sql(
                        "select "
                                + StoredRow.COLUMNS_WITH_HASH
                                + " from ledger.event where stream = ? order by sequence")
                .param(patient.value())
                .query((row, _) -> StoredRow.of(row))
                .list();
    }

    /** The patients with events after a read position, committed or not yet passed by anyone. */
    public List<PatientId> touchedAfter(ReadPosition read) {
        return database.sql(
                        """
                        select distinct stream from ledger.event
                        where (transaction_id, position)
                            > (cast(cast(:transaction as text) as xid8), :position)
                        """)
                .param("transaction", read.transactionId())
                .param("position", read.eventPosition())
                .query((row, _) -> new PatientId(row.getObject("stream", UUID.class)))
                .list();
    }
}
