package nl.trajectoryledger.query.stream;

import static java.util.stream.Collectors.toUnmodifiableMap;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.JdbcPatientKeys;
import nl.trajectoryledger.query.history.RecordedEvent;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Patients' streams, in the ledger's order. */
public final class PatientStreams {

    private final JdbcClient database;
    private final EventDecoder decoder;
    private final EventDecoder judged;
    private final JdbcPatientKeys keys;

    public PatientStreams(JdbcClient database, StoredForm form) {
        this.database = database;
        decoder = new EventDecoder(form.json());
        judged = new EventDecoder(form.judged());
        keys = form.keys();
    }

    /** What the ledger recorded of one patient; empty for a patient it does not know. */
    public List<RecordedEvent> of(PatientId patient) {
        return decoder.decode(
                stored(patient).stream().map(row -> EventRow.of(row.event())).toList());
    }

    /** The streams of several patients to derive, without those the ledger does not know. */
    public List<PatientStream> of(Collection<PatientId> patients) {
        keys.readAhead(patients);
        var streams = new ArrayList<PatientStream>();
        var cutter = new PatientStream.Cutter(judged, streams::add);
        database.sql(
                        "select "
                                + StoredRow.COLUMNS
                                + " from ledger.event where stream = any(cast(? as uuid[]))"
                                + " order by stream, sequence")
                .param(patients.stream().map(PatientId::toString).toArray(String[]::new))
                .query((RowCallbackHandler) row -> cutter.add(EventRow.of(StoredRow.event(row))));
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

    /**
     * The patients with events after a read position, committed or not yet passed by anyone, and
     * the last event of each.
     */
    public Map<PatientId, Long> touchedAfter(ReadPosition read) {
        return database
                .sql(
                        """
                        select stream, max(sequence) from ledger.event
                        where (transaction_id, position)
                            > (cast(cast(:transaction as text) as xid8), :position)
                        group by stream
                        """)
                .param("transaction", read.transactionId())
                .param("position", read.eventPosition())
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .stream()
                .collect(
                        toUnmodifiableMap(
                                last -> new PatientId(last.getKey()), Map.Entry::getValue));
    }
}
