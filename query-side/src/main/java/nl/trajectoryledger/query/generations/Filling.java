package nl.trajectoryledger.query.generations;

import nl.trajectoryledger.query.reading.ReadTables;
import nl.trajectoryledger.query.rulebook.Rulebook;
import nl.trajectoryledger.query.stream.EveryStream;
import nl.trajectoryledger.query.stream.LedgerEventSource;
import nl.trajectoryledger.query.stream.Slice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fills a generation with everybody, slice by slice, and goes on where it was cut short. */
public final class Filling {

    /** No more of the event table than this is held in memory by a worker at once. */
    private static final long MOST_BYTES = 64 << 20;

    /** Nor more than this share of what memory there is. */
    private static final long MEMORY_SHARE = 32;

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

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
        var plan = everyone.slices(sliceBytes());
        transaction.executeWithoutResult(
                _ -> {
                    claim.hold(database);
                    generations.advance(claim.generation(), begin);
                    slices.plan(claim, plan);
                });
    }

    private static long sliceBytes() {
        return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
    }

    /** How many events there are to read. */
    public long events() {
        return everyone.count();
    }

    /** Reads the slices that are not done yet, with as many workers as there are processors. */
    public void fill(Claim claim, Rulebook rulebook, Pace pace) throws InterruptedException {
        pace.add(slices.done(claim));
        var open = new ConcurrentLinkedQueue<>(slices.open(claim));
        var working = new ArrayList<Future<?>>();
        try (var workers =
                Executors.newFixedThreadPool(
                        WORKERS, Thread.ofPlatform().name("rebuild-", 1).factory())) {
            for (int worker = 1; worker <= WORKERS; worker++) {
                int number = worker;
                working.add(workers.submit(() -> work(open, number, claim, rulebook, pace)));
            }
            for (var done : working) {
                done.get();
            }
            generations.analyze(claim.generation());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("the rebuild failed", failed.getCause());
        }
    }

    private void work(Queue<Slice> open, int worker, Claim claim, Rulebook rulebook, Pace pace) {
        try {
            for (var slice = open.poll(); slice != null; slice = open.poll()) {
                pace.begins(worker, slice.toString());
                derive(slice, claim, new SliceDerivation(rulebook, pace, worker));
            }
        } catch (RuntimeException failed) {
            // The others would go on for nothing.
            open.clear();
            throw failed;
        }
    }

    private void derive(Slice slice, Claim claim, SliceDerivation patients) {
        everyone.read(slice, patients::derive);
        patients.tell();
        // Everything in one short transaction: a long one that writes holds up every follower.
        transaction.executeWithoutResult(
                _ -> {
                    claim.hold(database);
                    var refused = tables.loadInto(claim.generation()).load(patients.derived());
                    refused.keySet().forEach(patient -> parked.add(claim, Parked.refused(patient)));
                    patients.parked().forEach(each -> parked.add(claim, each));
                    slices.finish(claim, slice, patients.total());
                });
    }
}
