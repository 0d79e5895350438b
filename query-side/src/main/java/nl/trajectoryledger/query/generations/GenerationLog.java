package nl.trajectoryledger.query.generations;

import static java.util.stream.Collectors.toUnmodifiableMap;

import nl.trajectoryledger.events.identity.PatientId;
import nl.trajectoryledger.query.reading.Generation;
import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.stream.ReadPosition;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What each generation holds, and up to where. */
public final class GenerationLog {

    private final JdbcClient database;

    public GenerationLog(JdbcClient database) {
        this.database = database;
    }

    /** Leaves a generation to a rebuild; what it held is given up. */
    public void give(Generation generation, UUID rebuild) {
        database.sql("update reading.generation set filled_by = ?, whole = false where name = ?")
                .params(rebuild, generation.label())
                .update();
    }

    /** Whether it holds everybody, so that it could serve. */
    public boolean whole(Generation generation) {
        return database.sql("select whole from reading.generation where name = ?")
                .param(generation.label())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Up to where every event is in it. */
    ReadPosition readUntil(Generation generation) {
        return database.sql(
                        """
                        select read_transaction, read_position from reading.generation
                        where name = ?
                        """)
                .param(generation.label())
                .query((row, _) -> new ReadPosition(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * The patients of whom the other generation knows more, and how much: those whose events were
     * parked for a while, and came in by another way than the ledger's order.
     */
    Map<PatientId, Long> behindOther(Generation generation) {
        return database
                .sql(
                        """
                        select patient, theirs.as_of_sequence
                        from %s.derivation as theirs left join %s.derivation as ours using (patient)
                        where coalesce(ours.as_of_sequence, -1) < theirs.as_of_sequence
                        """
                                .formatted(generation.other().schema(), generation.schema()))
                .query((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)))
                .list()
                .stream()
                .collect(
                        toUnmodifiableMap(
                                last -> new PatientId(last.getKey()), Map.Entry::getValue));
    }

    void advance(Generation generation, ReadPosition read) {
        database.sql(
                        """
                        update reading.generation set read_transaction = ?, read_position = ?
                        where name = ?
                        """)
                .params(read.transactionId(), read.eventPosition(), generation.label())
                .update();
    }

    void becomesWhole(Generation generation) {
        database.sql("update reading.generation set whole = true where name = ?")
                .param(generation.label())
                .update();
    }

    /**
     * Takes all rows out. They are deleted and the tables not emptied otherwise: a reader that
     * still looks at this generation goes on seeing it, and nobody waits.
     */
    void empty(Generation generation) {
        for (var table : ReadTables.NAMES) {
            // Made again if somebody dropped it.
            database.sql("select reading.complete(?)").param(table).query((_, _) -> true).list();
            database.sql("delete from %s.%s".formatted(generation.schema(), table)).update();
        }
    }

    /** Makes room of what was deleted; in no transaction. */
    void vacuum(Generation generation) {
        maintain("vacuum (truncate off) %s"::formatted, generation);
    }

    /**
     * Tells the planner how much came in; in no transaction. Of the columns only the one by which
     * generations are joined: lists take long, and the database looks at them in its own time.
     */
    void analyze(Generation generation) {
        maintain("analyze %s (patient)"::formatted, generation);
    }

    private void maintain(UnaryOperator<String> statement, Generation generation) {
        for (var table : ReadTables.NAMES) {
            var name = "%s.%s".formatted(generation.schema(), table);
            database.sql(statement.apply(name)).update();
        }
    }
}
