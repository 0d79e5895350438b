package nl.trajectoryledger.query.stream;

import nl.trajectoryledger.events.stored.EventJson;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

/** Everyone's streams, read in bulk one partition of the event table after the other. */
public final class EveryStream {

    private static final int FETCHED_AT_ONCE = 5_000;

    private final JdbcTemplate database;
    private final TransactionTemplate reading;
    private final EventDecoder decoder;

    public EveryStream(
            DataSource dataSource, PlatformTransactionManager transactions, EventJson json) {
        database = new JdbcTemplate(dataSource);
        database.setFetchSize(FETCHED_AT_ONCE);
        // Without a transaction the driver would fetch the whole partition at once.
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        decoder = new EventDecoder(json);
    }

    /** The partitions of the event table; every patient is in one of them. */
    public List<String> partitions() {
        return database.query(
                """
                select inhrelid::regclass::text from pg_inherits
                where inhparent = 'ledger.event'::regclass order by 1
                """,
                (row, _) -> row.getString(1));
    }

    /** How many events the ledger holds. */
    public long count() {
        var count = database.queryForObject("select count(*) from ledger.event", Long.class);
        return count == null ? 0 : count;
    }

    /** Hands every stream of a partition to the reader, one after the other. */
    public void read(String partition, Consumer<PatientStream> reader) {
        var sql =
                "select %s from %s order by stream, sequence"
                        .formatted(StoredRow.COLUMNS, partition);
        reading.executeWithoutResult(
                _ -> {
                    var cutter = new PatientStream.Cutter(decoder, reader);
                    database.query(
                            sql, (RowCallbackHandler) row -> cutter.add(StoredRow.event(row)));
                    cutter.finish();
                });
    }
}
