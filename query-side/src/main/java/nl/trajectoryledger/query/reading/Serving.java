package nl.trajectoryledger.query.reading;

import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which generation of the read tables serves. Readers ask the views, which go by this in the
 * reader's own snapshot; writers must hold it still while they write.
 */
public final class Serving {

    private final JdbcClient database;

    public Serving(JdbcClient database) {
        this.database = database;
    }

    /** The one that serves now. */
    public Generation now() {
        return database.sql("select generation from reading.serving")
                .query((row, _) -> Generation.of(row.getString(1)))
                .single();
    }

    /** The one that serves, and goes on serving until the caller's transaction ends. */
    public Generation kept() {
        database.sql("lock table reading.serving in share mode").update();
        return now();
    }

    /** Keeps everyone from writing rows until the caller's transaction ends; readers go on. */
    public Generation reserved() {
        database.sql("lock table reading.serving in exclusive mode").update();
        return now();
    }

    /**
     * Lets another generation serve, in a transaction that reserved it.
     *
     * @param returnedUnder by which rules an earlier one was chosen to serve again
     */
    public void change(Generation next, @Nullable String returnedUnder) {
        database.sql("update reading.serving set generation = ?, returned_under = ?")
                .param(next.label())
                .param(returnedUnder)
                .update();
    }

    /** Whether rows that serve were made by another rulebook or another list of codes. */
    public boolean madeByOthers(Rulebook rulebook) {
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

    /** Whether somebody chose, under these very rules, to go back to an earlier generation. */
    public boolean returnedUnder(Rulebook rulebook) {
        return database.sql("select returned_under = ? from reading.serving")
                .param(rules(rulebook))
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** The rules and codes in one word. */
    public static String rules(Rulebook rulebook) {
        return rulebook.hash() + rulebook.codes().hash();
    }
}
