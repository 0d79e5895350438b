package nl.trajectoryledger.query.generations;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.query.reading.Generation;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Compares a generation with the one that serves, column by column, in one snapshot. Whoever has
 * events that one of them may not know of yet is left out, and so is whoever was parked.
 */
public final class Comparison {

    private static final List<String> TABLES = List.of("trajectory_status", "worklist_row");

    /** Patients in a sample, about. */
    private static final int SAMPLE = 1_000;

    private final JdbcClient database;
    private final Supplier<ReadPosition> live;
    private final GenerationLog generations;

    /**
     * Compares with the generation that serves.
     *
     * @param live up to where the live projection has brought it
     */
    public Comparison(JdbcClient database, Supplier<ReadPosition> live) {
        this.database = database;
        this.live = live;
        generations = new GenerationLog(database);
    }

    /**
     * What came out.
     *
     * @param rowsBefore trajectories in the generation that serves
     * @param rowsAfter trajectories in the other
     * @param compared patients looked at
     * @param differences trajectories in which they differ
     */
    public record Result(long rowsBefore, long rowsAfter, long compared, long differences) {}

    /** Compares everybody. */
    public Result all(Claim claim) {
        return compare(claim, "true");
    }

    /** Compares a sample, the same one whenever it is the same rebuild. */
    public Result sample(Claim claim) {
        long seed = claim.rebuild().getMostSignificantBits();
        return compare(
                claim,
                "uuid_hash_extended(patient, %d) <= %d"
                        .formatted(seed, greatestHash(patients(claim.generation()))));
    }

    /** Below which about so many of all hashes lie as are wanted. */
    private static long greatestHash(long patients) {
        double share = Math.min(1, (double) SAMPLE / Math.max(1, patients));
        return (long) (Long.MIN_VALUE + share * 0x1p64);
    }

    private long patients(Generation generation) {
        return database.sql("select count(*) from %s.derivation".formatted(generation.schema()))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private Result compare(Claim claim, String whom) {
        var next = claim.generation();
        var known = earlier(live.get(), generations.readUntil(next));
        var rows = new RowsApart(database, next.schema(), next.other().schema());
        var apart =
                TABLES.stream()
                        .map(table -> rows.of(table, "patient, trajectory"))
                        .collect(joining(" union all "));
        return database.sql(counted(next, whom, apart))
                .param("transaction", known.transactionId())
                .param("position", known.eventPosition())
                .param("rebuild", claim.rebuild())
                .query((row, _) -> result(row))
                .single();
    }

    /** Of those of whom nothing was recorded since, and who were not parked. */
    private static String counted(Generation next, String whom, String apart) {
        return """
        with whom as materialized (
            select patient from (
                select patient from %1$s.derivation
                union select patient from %2$s.derivation) as derived
            where %3$s
              and patient not in (
                select stream from ledger.event
                where (transaction_id, position)
                    > (cast(cast(:transaction as text) as xid8), :position))
              and patient not in (
                select patient from reading.rebuild_parked where rebuild = :rebuild)
        )
        select (select count(*) from %2$s.trajectory_status),
            (select count(*) from %1$s.trajectory_status),
            (select count(*) from whom),
            (select count(distinct (patient, trajectory)) from (%4$s) as apart)
        """
                .formatted(next.schema(), next.other().schema(), whom, apart);
    }

    private static Result result(ResultSet row) throws SQLException {
        return new Result(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
    }

    private static ReadPosition earlier(ReadPosition one, ReadPosition other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
