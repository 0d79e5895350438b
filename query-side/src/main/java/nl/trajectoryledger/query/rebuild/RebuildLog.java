package nl.trajectoryledger.query.rebuild;

import nl.trajectoryledger.query.generations.Claim;
import nl.trajectoryledger.query.generations.Comparison;
import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.reading.Generation;
import nl.trajectoryledger.query.rulebook.Rulebook;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;
import java.util.UUID;

/** What became of every rebuild, so that any node can tell, cancel it, or go on with it. */
final class RebuildLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Rows made by another version of the program are not gone on with. */
    private static final String PROGRAM =
            Optional.ofNullable(RebuildLog.class.getPackage().getImplementationVersion())
                    .orElse("unreleased");

    private final JdbcClient database;

    RebuildLog(JdbcClient database) {
        this.database = database;
    }

    Claim begin(Wanted wanted, Generation generation, Rulebook rulebook) {
        var claim = new Claim(UUID.randomUUID(), UUID.randomUUID(), generation);
        database.sql("delete from reading.rebuild where started_at < now() - interval '90 days'")
                .update();
        database.sql(
                        """
                        insert into reading.rebuild (id, run, generation, projection, kind, state,
                            rulebook_hash, codes_hash, program, accept_parked)
                        values (?, ?, ?, ?, ?, 'running', ?, ?, ?, ?)
                        """)
                .params(
                        claim.rebuild(),
                        claim.run(),
                        generation.label(),
                        RebuildRunner.PROJECTION,
                        wanted.kind().label(),
                        rulebook.hash(),
                        rulebook.codes().hash(),
                        PROGRAM,
                        wanted.acceptParked())
                .update();
        return claim;
    }

    /**
     * Takes over a rebuild that was cut short and has the generation still to itself, if there is
     * one by the same rules. In a transaction, for which whoever still writes for it is waited.
     */
    Optional<Claim> resume(Wanted wanted, Generation generation, Rulebook rulebook) {
        return database.sql(
                        """
                        select rebuild.id from reading.rebuild
                        join reading.generation on filled_by = rebuild.id
                        where name = ? and not whole and state <> 'done'
                          and rulebook_hash = ? and codes_hash = ? and program = ?
                        for update of rebuild
                        """)
                .params(generation.label(), rulebook.hash(), rulebook.codes().hash(), PROGRAM)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional()
                .map(id -> take(new Claim(id, UUID.randomUUID(), generation), wanted));
    }

    private Claim take(Claim claim, Wanted wanted) {
        database.sql(
                        """
                        update reading.rebuild
                        set run = ?, kind = ?, accept_parked = ?, state = 'running', step = 'read',
                            cancel_asked = false, finished_at = null, failure = null
                        where id = ?
                        """)
                .params(claim.run(), wanted.kind().label(), wanted.acceptParked(), claim.rebuild())
                .update();
        return claim;
    }

    void plan(Claim claim, long events) {
        database.sql("update reading.rebuild set events = greatest(events, ?) where id = ?")
                .params(events, claim.rebuild())
                .update();
    }

    void step(Claim claim, String step) {
        database.sql("update reading.rebuild set step = ? where id = ? and run = ?")
                .params(step, claim.rebuild(), claim.run())
                .update();
    }

    /**
     * Writes down how far it is.
     *
     * @return whether it is to go on
     */
    boolean advance(Claim claim, Pace pace) {
        var done = pace.done();
        var workers = pace.workers();
        long now = workers.stream().mapToLong(Pace.WorkerPace::events).sum();
        return database.sql(
                        """
                        update reading.rebuild
                        set events_read = ?, events_before = ?, patients = ?, trajectories = ?,
                            seconds_read = ?, workers = cast(? as jsonb)
                        where id = ? and run = ? and state = 'running'
                        returning not cancel_asked
                        """)
                .params(
                        done.events(),
                        done.events() - now,
                        done.patients(),
                        done.trajectories(),
                        pace.seconds(),
                        JSON.writeValueAsString(workers),
                        claim.rebuild(),
                        claim.run())
                .query((row, _) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    void compared(Claim claim, Comparison.Result result) {
        database.sql(
                        """
                        update reading.rebuild
                        set rows_before = ?, rows_after = ?, compared = ?, differences = ?
                        where id = ? and run = ?
                        """)
                .params(
                        result.rowsBefore(),
                        result.rowsAfter(),
                        result.compared(),
                        result.differences(),
                        claim.rebuild(),
                        claim.run())
                .update();
    }

    /** Ends it in a state, unless another process goes on with it. */
    void finish(Claim claim, String state, @Nullable String failure) {
        database.sql(
                        """
                        update reading.rebuild
                        set state = ?, failure = ?, finished_at = now()
                        where id = ? and run = ? and state = 'running'
                        """)
                .param(state)
                .param(failure)
                .param(claim.rebuild())
                .param(claim.run())
                .update();
    }

    /** What was running on a node that is no more; nothing runs while the caller holds the lock. */
    void failInterrupted() {
        database.sql(
                        """
                        update reading.rebuild
                        set state = 'failed', finished_at = now(), failure = 'interrupted'
                        where state = 'running'
                        """)
                .update();
    }

    /** Asks the one that runs, on whichever node, to stop; false if it does not run. */
    boolean cancel(UUID id) {
        return database.sql(
                                """
                                update reading.rebuild set cancel_asked = true
                                where id = ? and state = 'running'
                                """)
                        .param(id)
                        .update()
                > 0;
    }
}
