package nl.trajectoryledger.query.generations;

import nl.trajectoryledger.query.pace.Tally;
import nl.trajectoryledger.query.stream.Slice;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Which slices a rebuild reads and which of them are done; so one that was cut short goes on. */
final class SliceLog {

    private final JdbcClient database;

    SliceLog(JdbcClient database) {
        this.database = database;
    }

    void plan(Claim claim, List<Slice> slices) {
        for (var slice : slices) {
            database.sql(
                            """
                            insert into reading.rebuild_slice (rebuild, partition, part, shares)
                            values (?, ?, ?, ?)
                            """)
                    .params(claim.rebuild(), slice.partition(), slice.part(), slice.of())
                    .update();
        }
    }

    boolean planned(Claim claim) {
        return database.sql("select exists (select from reading.rebuild_slice where rebuild = ?)")
                .param(claim.rebuild())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    List<Slice> open(Claim claim) {
        return database.sql(
                        """
                        select partition, part, shares from reading.rebuild_slice
                        where rebuild = ? and not done order by partition, part
                        """)
                .param(claim.rebuild())
                .query((row, _) -> new Slice(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /** What the slices that are done came to. */
    Tally done(Claim claim) {
        return database.sql(
                        """
                        select coalesce(sum(events), 0), coalesce(sum(patients), 0),
                            coalesce(sum(trajectories), 0)
                        from reading.rebuild_slice where rebuild = ? and done
                        """)
                .param(claim.rebuild())
                .query((row, _) -> new Tally(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    /** In the transaction that loads its rows. */
    void finish(Claim claim, Slice slice, Tally tally) {
        database.sql(
                        """
                        update reading.rebuild_slice
                        set done = true, events = ?, patients = ?, trajectories = ?
                        where rebuild = ? and partition = ? and part = ?
                        """)
                .params(
                        tally.events(),
                        tally.patients(),
                        tally.trajectories(),
                        claim.rebuild(),
                        slice.partition(),
                        slice.part())
                .update();
    }
}
