package nl.trajectoryledger.query.stream;

import static java.util.Comparator.comparingLong;
import static java.util.Objects.requireNonNull;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.events.stored.JdbcPatientKeys;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;

import javax.sql.DataSource;

/**
 * Everyone's streams, read in bulk. Rows are copied out in the order in which they lie and sorted
 * into streams here, which costs the database less than any order; a slice is as small as memory
 * asks.
 */
public final class EveryStream {

    /** Patients whose keys are read at once. */
    private static final int BUNCH = 500;

    private final DataSource dataSource;
    private final JdbcTemplate database;
    private final EventDecoder decoder;
    private final JdbcPatientKeys keys;

    public EveryStream(DataSource dataSource, StoredForm form) {
        this.dataSource = dataSource;
        database = new JdbcTemplate(dataSource);
        decoder = new EventDecoder(form.judged());
        keys = form.keys();
    }

    /**
     * Slices that together hold every stream once: first those with the lowest ids of every
     * partition, then those with the next.
     *
     * @param bytes how much of the event table a slice may take
     */
    public List<Slice> slices(long bytes) {
        var partitions =
                database.query(
                        """
                        select inhrelid::regclass::text, pg_table_size(inhrelid) from pg_inherits
                        where inhparent = 'ledger.event'::regclass order by 1
                        """,
                        (row, _) -> Map.entry(row.getString(1), row.getLong(2)));
        long largest = partitions.stream().mapToLong(Map.Entry::getValue).max().orElse(0);
        return Slice.sharesOf(
                partitions.stream().map(Map.Entry::getKey).toList(), Math.ceilDiv(largest, bytes));
    }

    /** How many events the ledger holds. */
    public long count() {
        var count = database.queryForObject("select count(*) from ledger.event", Long.class);
        return count == null ? 0 : count;
    }

    /** Hands every stream of a slice to the reader, one after the other. */
    public void read(Slice slice, Consumer<PatientStream> reader) {
        read(
                rows(slice, CopiedRow.COLUMNS, slice.condition()),
                rows ->
                        reader.accept(
                                new PatientStream(
                                        rows.stream().map(CopiedRow::event).toList(), decoder)));
    }

    /** The same up to a place in the ledger, each with its hash chain. */
    public void readProved(Slice slice, ReadPosition upTo, Consumer<ProvedStream> reader) {
        var condition =
                "%s and (transaction_id, position) <= (xid8 '%d', %d)"
                        .formatted(slice.condition(), upTo.transactionId(), upTo.eventPosition());
        read(
                rows(slice, CopiedRow.PROVED, condition),
                rows -> reader.accept(ProvedStream.of(rows, decoder)));
    }

    private void read(Map<UUID, List<CopiedRow>> streams, Consumer<List<CopiedRow>> reader) {
        streams.entrySet().stream()
                .gather(Gatherers.windowFixed(BUNCH))
                .forEach(
                        bunch -> {
                            keys.readAhead(
                                    bunch.stream()
                                            .map(rows -> new PatientId(rows.getKey()))
                                            .toList());
                            for (var stream : bunch) {
                                stream.getValue().sort(comparingLong(CopiedRow::sequence));
                                reader.accept(stream.getValue());
                            }
                        });
    }

    private Map<UUID, List<CopiedRow>> rows(Slice slice, String columns, String condition) {
        var sql =
                "copy (select %s from %s where %s) to stdout (format binary)"
                        .formatted(columns, slice.partition(), condition);
        try (var connection = dataSource.getConnection()) {
            return rows(connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql));
        } catch (SQLException failed) {
            throw new DataAccessResourceFailureException("slice %s".formatted(slice), failed);
        }
    }

    private static Map<UUID, List<CopiedRow>> rows(CopyOut copy) throws SQLException {
        var streams = new HashMap<UUID, List<CopiedRow>>();
        var row = CopiedRow.first(requireNonNull(copy.readFromCopy()));
        // To its end, or the connection could not be used again.
        for (var message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            streams.computeIfAbsent(row.stream(), _ -> new ArrayList<>()).add(row);
            row = new CopiedRow(message);
        }
        return streams;
    }
}
