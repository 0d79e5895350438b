package nl.trajectoryledger.query.rebuild;

import static java.util.stream.Collectors.joining;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.List;

/** The two generations of the read tables: the one in use and the one that is filled. */
final class Generations {

    /** In the order in which the live projection locks them. */
    private static final List<String> TABLES =
            List.of("derivation", "trajectory_status", "worklist_row");

    private final JdbcClient database;

    Generations(JdbcClient database) {
        this.database = database;
    }

    /** Whether the generation in use has rows by another rulebook or another list of codes. */
    boolean madeByOthers(Rulebook rulebook) {
        return database.sql(
                        """
                        select exists (
                            select from reading.derivation
                            where rulebook_hash <> :rulebook or codes_hash <> :codes)
                        """)
                .param("rulebook", rulebook.hash())
                .param("codes", rulebook.codes().hash())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Empties the generation to fill. A table that someone dropped is made like its twin. */
    void clear() {
        for (var table : TABLES) {
            makeIfMissing("reading." + table, "rebuilding." + table);
            makeIfMissing("rebuilding." + table, "reading." + table);
            database.sql("truncate rebuilding." + table).update();
        }
    }

    private void makeIfMissing(String table, String twin) {
        boolean missing =
                database.sql("select to_regclass(?) is null")
                        .param(table)
                        .query((row, _) -> row.getBoolean(1))
                        .single();
        if (missing) {
            database.sql("create table %s (like %s including all)".formatted(table, twin)).update();
        }
    }

    /** Keeps the live projection from writing until the caller's transaction ends. */
    void stopWriting() {
        lock("share");
    }

    /** Keeps everyone from reading and writing until the caller's transaction ends. */
    void reserve() {
        // At once and not after a weaker lock: two who both want more would wait for each other.
        lock("access exclusive");
    }

    private void lock(String mode) {
        var tables = TABLES.stream().map(table -> "reading." + table).collect(joining(", "));
        database.sql("lock table %s in %s mode".formatted(tables, mode)).update();
    }

    /** Lets the generations change places, in a transaction that reserved them. */
    void exchange() {
        for (var table : TABLES) {
            move(table, "rebuilding", "exchanging");
            move(table, "reading", "rebuilding");
            move(table, "exchanging", "reading");
        }
    }

    private void move(String table, String from, String to) {
        database.sql("alter table %s.%s set schema %s".formatted(from, table, to)).update();
    }

    /**
     * How many trajectories have rows in which the generations differ.
     *
     * @param except patients whose latest events the generation in use has not seen yet
     */
    long differences(Collection<PatientId> except) {
        return database.sql(
                        """
                        select count(distinct (patient, trajectory))
                        from (%s union all %s) as different
                        where patient <> all (cast(:except as uuid[]))
                        """
                                .formatted(apart("trajectory_status"), apart("worklist_row")))
                .param("except", except.stream().map(PatientId::toString).toArray(String[]::new))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static String apart(String table) {
        return """
        select patient, trajectory from (
            (table reading.%1$s except table rebuilding.%1$s)
            union all
            (table rebuilding.%1$s except table reading.%1$s)
        ) as %1$s
        """
                .formatted(table);
    }
}
