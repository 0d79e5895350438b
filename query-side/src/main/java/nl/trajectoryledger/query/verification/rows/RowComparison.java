package nl.trajectoryledger.query.verification.rows;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.query.generations.RowsApart;
import nl.trajectoryledger.query.reading.Derivation;
import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.reading.RowsAside;
import nl.trajectoryledger.query.reading.Serving;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.function.Supplier;

/**
 * Compares derived rows with those of a generation. Whoever has events that one of them may not
 * know of yet is left out, and so is whoever is parked.
 *
 * @param schema of the generation
 * @param live up to where the live projection has brought it
 */
record RowComparison(
        JdbcClient database, RowsAside aside, String schema, Supplier<ReadPosition> live) {

    /** More would tell nobody more. */
    private static final int MOST_STRANGERS = 1_000;

    /**
     * What came out.
     *
     * @param patients who were compared
     * @param apart rows that only one side has
     */
    record Result(long patients, List<ReadRow> apart) {}

    /**
     * Compares, in the caller's transaction.
     *
     * @param upTo what is derived was read up to here
     */
    Result compare(List<Derivation> derived, ReadPosition upTo) {
        aside.load(derived);
        var reached = live.get();
        var known = reached.compareTo(upTo) <= 0 ? reached : upTo;
        var patients = new long[1];
        var apart =
                database.sql(statement())
                        .param("transaction", known.transactionId())
                        .param("position", known.eventPosition())
                        .query(
                                (row, _) -> {
                                    patients[0] = row.getLong("patients");
                                    return ReadRow.of(row);
                                })
                        .list();
        return new Result(patients[0], apart.stream().filter(row -> row.table() != null).toList());
    }

    private String statement() {
        var rows = new RowsApart(database, RowsAside.SCHEMA, schema);
        var apart =
                ReadTables.NAMES.stream()
                        .map(table -> rows.of(table, ReadRow.columns(table)))
                        .collect(joining(" union "));
        return """
        with whom as materialized (
            select patient from %s.derivation as derived
            where not exists (
                select from ledger.event
                where stream = patient and (transaction_id, position)
                    > (cast(cast(:transaction as text) as xid8), :position))
              and not exists (
                select from reading.dead_letter
                where sequenceidentifier = cast(patient as text))
        )
        select (select count(*) from whom) as patients, apart.*
        from (select) as always left join (%s) as apart on true
        """
                .formatted(RowsAside.SCHEMA, apart);
    }

    /** Whether the generation still serves. */
    boolean serves() {
        return new Serving(database).now().schema().equals(schema);
    }

    /** Rows of whom no event is about. */
    List<ReadRow> strangers() {
        return ReadTables.NAMES.stream().flatMap(table -> strangers(table).stream()).toList();
    }

    private List<ReadRow> strangers(String table) {
        return database.sql(
                        """
                        select %s from %s.%s
                        where not exists (select from ledger.event where stream = patient) limit %d
                        """
                                .formatted(ReadRow.columns(table), schema, table, MOST_STRANGERS))
                .query((row, _) -> ReadRow.of(row))
                .list();
    }
}
