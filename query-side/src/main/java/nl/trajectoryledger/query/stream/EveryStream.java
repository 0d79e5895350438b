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
     * Slices that together hold every stream once.
     *
     * @param bytes how much of the event table a slice may take
     */
    public List<Slice> slices(long bytes) {
        return database
                .query(
                        """
                        select inhrelid::regclass::text, pg_table_size(inhrelid) from pg_inherits
                        where inhparent = 'ledger.event'::regclass order by 1
                        """,
                        (row, _) ->
                                Slice.sharesOf(
                                        row.getString(1), Math.ceilDiv(row.getLong(2), bytes)))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** How many events the ledger holds. */
    public long count() {
        var count = database.queryForObject("select count(*) from ledger.event", Long.class);
        return count == null ? 0 : count;
    }

    /** Hands every stream of a slice to the reader, one after the other. */
    public void read(Slice slice, Consumer<PatientStream> reader) {
        rows(slice).entrySet().stream()
                .gather(Gatherers.windowFixed(BUNCH))
                .forEach(
                        bunch -> {
                            keys.readAhead(
                                    bunch.stream()
                                            .map(rows -> new PatientId(rows.getKey()))
                                            .toList());
                            bunch.forEach(rows -> reader.accept(stream(rows.getValue())));
                        });
    }

    private PatientStream stream(List<CopiedRow> rows) {
        rows.sort(comparingLong(CopiedRow::sequence));
        return new PatientStream(rows.stream().map(CopiedRow::event).toList(), decoder);
    }

    private Map<UUID, List<CopiedRow>> rows(Slice slice) {
        var sql =
                "copy (select %s from %s where %s) to stdout (format binary)"
                        .formatted(CopiedRow.COLUMNS, slice.partition(), slice.condition());
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
