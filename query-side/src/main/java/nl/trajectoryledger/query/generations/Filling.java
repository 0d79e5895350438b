package nl.trajectoryledger.query.generations;

import nl.trajectoryledger.query.pace.Pace;
import nl.trajectoryledger.query.pace.SliceWorkers;
import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.Slice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a generation with everybody, slice by slice, and goes on where it was cut short. */
public final class Filling {

    private final EveryStream everyone;
    private final LedgerEventSource source;
    private final ReadTables tables;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final GenerationLog generations;
    private final SliceLog slices;
    private final ParkedLog parked;

    public Filling(
            EveryStream everyone,
            LedgerEventSource source,
            ReadTables tables,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.everyone = everyone;
        this.source = source;
        this.tables = tables;
        this.database = database;
        transaction = new TransactionTemplate(transactions);
        generations = new GenerationLog(database);
        slices = new SliceLog(database);
        parked = new ParkedLog(database);
    }

    /** Empties the generation and plans what to read, unless an earlier run did. */
    public void prepare(Claim claim) {
        if (slices.planned(claim)) {
            return;
        }
        transaction.executeWithoutResult(
                _ -> {
                    claim.hold(database);
                    generations.empty(claim.generation());
                });
        generations.vacuum(claim.generation());
        // Taken before anything is read: what comes after it is caught up with.
        var begin = source.createHeadToken();
        var plan = everyone.slices(SliceWorkers.sliceBytes());
        transaction.executeWithoutResult(
                _ -> {
                    claim.hold(database);
                    generations.advance(claim.generation(), begin);
                    slices.plan(claim, plan);
                });
    }

    /** How many events there are to read. */
    public long events() {
        return everyone.count();
    }

    /** Reads the slices that are not done yet, with as many workers as there are processors. */
    public void fill(Claim claim, Rulebook rulebook, Pace pace) throws InterruptedException {
        pace.add(slices.done(claim));
        new SliceWorkers(pace)
                .read(
                        slices.open(claim),
                        (slice, worker) ->
                                derive(slice, claim, new SliceDerivation(rulebook, pace, worker)));
        // The planner still takes the tables for empty, and would join them row by row.
        generations.analyze(claim.generation());
    }

    private void derive(Slice slice, Claim claim, SliceDerivation patients) {
        everyone.read(slice, patients::derive);
        patients.tell();
        // Everything in one short transaction: a long one that writes holds up every follower.
        transaction.executeWithoutResult(
                _ -> {
                    claim.hold(database);
                    var refused = tables.loadInto(claim.generation()).load(patients.derived());
                    refused.forEach(
                            (patient, cause) -> parked.add(claim, Parked.refused(patient, cause)));
                    patients.parked().forEach(each -> parked.add(claim, each));
                    slices.finish(claim, slice, patients.total());
                });
    }
}
